"""What is done on the spot: the research programme, the ecology of learning, Khon Kaen and Yala."""

from __future__ import annotations

from learningcity.localization.glossary.entries import KHON_KAEN_NEWS, PMU_A, READING, alias, entry, slip

__all__ = ["TERMS"]

TERMS = (
    entry("programme.framework", "research framework", "กรอบการวิจัย", PMU_A),
    entry("programme.project", "research project", "โครงการวิจัย", KHON_KAEN_NEWS),
    entry("programme.grant", "research funding", "ทุนวิจัย", KHON_KAEN_NEWS),
    entry("programme.area", "area", "พื้นที่", PMU_A),
    entry("programme.mechanism", "cooperation mechanism", "กลไกความร่วมมือ", PMU_A),
    entry("ecology.administrator", "City Learning Administrator", "นักจัดการการเรียนรู้ในเมือง", PMU_A),
    entry(
        "ecology.ecology",
        "City Learning Ecology",
        "นิเวศการเรียนรู้ของเมือง",
        PMU_A,
        variants=(alias("นิเวศเมืองแห่งการเรียนรู้", KHON_KAEN_NEWS),),
    ),
    entry("ecology.space", "learning space", "พื้นที่การเรียนรู้", PMU_A),
    entry("ecology.knowledge", "body of knowledge", "ตัวความรู้", PMU_A),
    entry("ecology.activity", "learning activity", "กิจกรรมการเรียนรู้", PMU_A, names="activity-kind.learning"),
    entry("ecology.public-space", "public space", "พื้นที่สาธารณะ", PMU_A),
    entry("ecology.dialogue-space", "space for dialogue", "พื้นที่ในการสานเสวนา", PMU_A),
    entry("ecology.exchange", "exchange of learning", "แลกเปลี่ยนเรียนรู้", PMU_A),
    entry("ecology.jobs", "job creation", "การสร้างงาน", PMU_A, names="social-outcome.jobs"),
    entry("ecology.occupations", "creating occupations", "สร้างอาชีพ", PMU_A, names="social-outcome.occupations"),
    entry("kk.digital-infrastructure", "digital infrastructure", "โครงสร้างพื้นฐานด้านดิจิทัล", PMU_A),
    entry("kk.digital-economy", "digital economy", "เศรษฐกิจดิจิทัล", PMU_A),
    entry("kk.kgo", "KGO Token", "KGO Token", PMU_A),
    entry("kk.reward", "reward for learning", "รางวัลในการเรียนรู้", PMU_A),
    entry("kk.community-economy", "community economy", "เศรษฐกิจชุมชน", PMU_A),
    entry("kk.promotion", "promotion", "โปรโมชั่น", PMU_A),
    entry("kk.small-shop", "small shop", "ร้านค้าขนาดเล็ก", PMU_A),
    entry("kk.local-study", "Local Study", "กระบวนการท้องถิ่นศึกษา", PMU_A),
    entry(
        "kk.photo-project", "project telling the city story through photographs", "โครงการเล่าเรื่องเมืองผ่านภาพถ่าย", PMU_A
    ),
    entry("kk.pilot-area", "pilot area", "พื้นที่นำร่อง", PMU_A),
    entry("kk.community-products", "community products", "สินค้าชุมชน", PMU_A),
    entry("kk.curriculum", "Khon Kaen Studies curriculum", "หลักสูตรขอนแก่นศึกษา", PMU_A),
    entry("kk.poverty", "solving poverty", "แก้ปัญหาความยากจน", PMU_A),
    entry("kk.wellbeing", "public well-being", "ความเป็นอยู่ดีสาธารณะ", PMU_A),
    entry("kk.living-museum", "Living Museum", "พิพิธภัณฑ์มีชีวิต", PMU_A, names="activity.living-museum"),
    entry(
        "kk.isan-festival",
        "Creative Isan Festival",
        "เทศกาลอีสานสร้างสรรค์",
        PMU_A,
        names="activity.creative-isan-festival",
    ),
    entry(
        "yala.declaration",
        "signing of a joint declaration of intent",
        "การลงนามประกาศเจตนารมณ์ร่วมกัน",  # spelled so by this library; the document has the slip
        READING,
        variants=(slip("การลงนามประกาศเจตนารมร่วมกัน", PMU_A),),
    ),
    entry("yala.potential", "city potential data", "ข้อมูลศักยภาพเมือง", PMU_A),
    entry("yala.capital-base", "development capital", "ต้นทุนการพัฒนา", PMU_A),
    entry("yala.capital.physical", "physical capital", "ทุนกายภาพ", PMU_A),
    entry("yala.capital.cultural", "cultural capital", "ทุนวัฒนธรรม", PMU_A, variants=(alias("ทุนทางวัฒนธรรม", PMU_A),)),
    entry("yala.capital.social", "social capital", "ทุนทางสังคม", PMU_A),
    entry(
        "yala.biodiversity",
        "biodiversity",
        "ความหลากหลายชีวภาพ",
        PMU_A,
        variants=(alias("ความหลากหลายทางชีวภาพ", PMU_A),),
    ),
    entry("yala.genetic-diversity", "genetic diversity", "ความหลากหลายทางพันธุกรรม", PMU_A),
    entry("yala.cultural-diversity", "cultural diversity", "ความหลากหลายทางวัฒนธรรม", PMU_A),
    entry("yala.wisdom-heritage", "heritage of local wisdom", "มรดกภูมิปัญญา", PMU_A),
    entry("yala.public-database", "public database", "ฐานข้อมูลสาธารณะ", PMU_A),
    entry("yala.strategic-framework", "strategic framework", "กรอบยุทธศาสตร์", PMU_A),
    entry("yala.revival-policy", "policy to revive the city", "นโยบายฟื้นฟูเมือง", PMU_A),
    entry(
        "yala.participatory-creation", "participatory creation of the city", "กระบวนการสร้างสรรค์เมืองแบบมีส่วนร่วม", PMU_A
    ),
    entry("yala.stories", "Yala Stories", "Yala Stories", PMU_A),
    entry("yala.physical-space", "physical space", "พื้นที่เชิงกายภาพ", PMU_A),
    entry("yala.process-space", "participatory process space", "พื้นที่เชิงกระบวนการแบบมีส่วนร่วม", PMU_A),
    entry("yala.economic-centre", "economic centre", "ศูนย์กลางเศรษฐกิจ", PMU_A),
    entry("yala.historic-quarter", "historic quarter", "ย่านประวัติศาสตร์", PMU_A),
    entry("yala.vision", "vision", "วิสัยทัศน์", PMU_A),
)
