package org.socialcare.bench;

import java.util.List;

/** What customers and agents write, in the three languages, short and long as people do. */
public final class Texts {
    public static final List<String> CUSTOMERS =
            List.of(
                    "你好，请问这款杯子还有蓝色的吗？",
                    "我的快递三天没动了，能帮我查一下吗？",
                    "收到的碗有一个裂口，怎么处理？",
                    "发票抬头写错了，可以重开吗？",
                    "谢谢，问题解决了。",
                    "客服在吗？等了半个小时了！",
                    "这个月买了两次，包装一次比一次差，上次盘子碎了一个，这次盒子是湿的，希望你们重视。",
                    "退款什么时候到账？",
                    "Hello, is the walnut board back in stock yet?",
                    "My parcel says delivered, but nobody rang and there is nothing at the door.",
                    "The lid arrived broken. I would like a new one, please.",
                    "Can I change the delivery address of my order?",
                    "Thank you, that was quick!",
                    "Still waiting. This is the second time I ask and I am not happy with this at"
                            + " all.",
                    "How do I clean the linen towels, can they go into the dryer?",
                    "I was charged twice for one order, please look into it today.",
                    "Καλημέρα, πότε θα σταλεί η παραγγελία μου;",
                    "Το δέμα ήρθε ανοιγμένο και λείπει το ένα ποτήρι.",
                    "Υπάρχει κατάστημα στη Θεσσαλονίκη;",
                    "Ευχαριστώ πολύ για τη βοήθεια.");

    public static final List<String> AGENTS =
            List.of(
                    "您好，已经帮您催促快递，今天会有更新。",
                    "非常抱歉，我马上为您安排补发。",
                    "可以的，请把订单号发给我。",
                    "Thank you for telling us. I have ordered a new one for you, free of charge.",
                    "I am sorry about the wait. Your parcel leaves our house this afternoon.",
                    "Λυπούμαστε για την ταλαιπωρία, σας στέλνουμε καινούργιο σήμερα.");

    private Texts() {}
}
