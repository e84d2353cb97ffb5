package io.canbao.demo;

import java.util.Random;

/** Names put together by chance. */
final class DemoNames {
    private static final String SURNAMES =
            "安柏岑池褚丁杜段方封甘葛顾关管归海郝禾贺洪侯华纪简江金靳康柯孔蓝雷黎连凌鲁陆罗骆麦孟苗闵倪宁欧潘裴齐秦阮沈施石舒宋苏谈汤唐陶滕田童万温文翁乌武夏项萧辛邢许薛严颜阎杨叶易殷尹应游余俞虞喻袁岳云臧曾翟詹章郑钟周祝庄卓邹";
    private static final String GIVEN =
            "安白百柏本碧冰波伯才灿畅晨成程澄春达丹德东端恩凡方飞丰福刚光广贵桂国海涵和恒宏虹华欢辉会慧吉季佳嘉建健江节杰金锦景静军均凯康可宽兰乐磊立利良林玲禄满茂梅美民明宁培平其启强青庆泉群仁荣瑞山珊善世书舒树双顺松泰涛田庭伟文武希喜夏贤祥晓心新兴秀旭学雪雅延阳业怡义英永勇友雨玉元远月云泽珍正之志忠竹卓梓";

    private DemoNames() {}

    static String surname(Random chance) {
        return one(SURNAMES, chance);
    }

    /** Of a family with that surname. */
    static String of(String surname, Random chance) {
        return surname + one(GIVEN, chance) + (chance.nextInt(4) == 0 ? "" : one(GIVEN, chance));
    }

    private static String one(String of, Random chance) {
        int place = chance.nextInt(of.length());
        return of.substring(place, place + 1);
    }
}
