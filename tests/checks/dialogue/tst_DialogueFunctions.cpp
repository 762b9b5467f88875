// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dialogue/functions/DialogueFunctions.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <ctime>

namespace DialogueFunctionsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_DialogueFunctions : public QObject
{
    Q_OBJECT

private slots:
    void evaluatesCalls_data();
    void evaluatesCalls();
    void refusesInvalidArguments_data();
    void refusesInvalidArguments();
    void acceptsTimesSkippedLocally();
    void concealedArgumentsAreMarked();
    void everyFunctionIsDocumented();
    void survivesRandomInput();
};

namespace {

using Arguments = QList<QByteArray>;

std::optional<QByteArray> call(const QString &name, const Arguments &arguments)
{
    const DialogueFunction *function = findDialogueFunction(name);
    if (!function)
        qFatal("no function %s", qPrintable(name));
    return function->call(arguments);
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

const QByteArray kNtpReply =
    hex("240500e600000000000000007f7f0101eeaa615c13eac676ee0000001234567 8eeaa615d6c03c2f1eeaa615d6c06fd62");
const QByteArray kStunReply =
    hex("0101003c2112a442574b00112233445566778899002000080001a4355e12a44300010008000185277f000001802b0008000134a67f"
        "000001802200 14436f7475726e2d342e362e31202747 6f72737427");
// {"ok": 1.0, "a": {"b": "text"}, "n": 7, "yes": true}
const QByteArray kBson =
    hex("32000000016f6b00000000000000f03f0361001100000002620005000000746578740000106e000700000008796573000100");
// SEQUENCE { INTEGER 1, OCTET STRING "public", [2] { INTEGER -129 } }
const QByteArray kBer = hex("3011 020101 0406 7075626c6963 a204 0202ff7f");

} // namespace

void tst_DialogueFunctions::evaluatesCalls_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Arguments>("arguments");
    QTest::addColumn<QByteArray>("result");

    const auto row = [](const char *label, const QString &name, const Arguments &arguments, const QByteArray &result) {
        QTest::newRow(label) << name << arguments << result;
    };
    row("add", u"add"_s, {"2", "40"}, "42");
    row("subtract fractions", u"subtract"_s, {"1.5", "2"}, "-0.5");
    row("multiply", u"multiply"_s, {"65536", "0.001"}, "65.536");
    row("divide", u"divide"_s, {"1", "4"}, "0.25");
    row("absolute", u"absolute"_s, {"-3.5"}, "3.5");
    row("round", u"round"_s, {"3.14159", "2"}, "3.14");
    row("round to a whole number", u"round"_s, {"2.5", "0"}, "3");
    row("large whole numbers stay exact", u"add"_s, {"1795155843000", "0"}, "1795155843000");
    row("size", u"size"_s, {"secret"}, "6");
    row("signed, negative", u"signed"_s, {"65535", "16"}, "-1");
    row("signed, positive", u"signed"_s, {"32767", "16"}, "32767");

    // RFC 1321, A.5; FIPS 180-2; RFC 2202; RFC 4231, 4.3; the check value of CRC-32
    row("md5", u"md5"_s, {"a", "bc"}, hex("900150983cd24fb0d6963f7d28e17f72"));
    row("sha1", u"sha1"_s, {"abc"}, hex("a9993e364706816aba3e25717850c26c9cd0d89d"));
    row("sha256", u"sha256"_s, {"abc"}, hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    row("hmacMd5", u"hmacMd5"_s, {"Jefe", "what do ya want for nothing?"}, hex("750c783e6ab0b503eaa86e310a5db738"));
    row("hmacSha1", u"hmacSha1"_s, {"Jefe", "what do ya want for nothing?"}, hex("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"));
    row("hmacSha256", u"hmacSha256"_s, {"Jefe", "what do ya want for nothing?"},
        hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    row("pbkdf2Sha256", u"pbkdf2Sha256"_s, {"password", "salt", "2"},
        hex("ae4d0c95af6b46d32d0adff928f06dd02a303f8ef3c251dfd6e2d85a95474c43"));
    row("crc32", u"crc32"_s, {"123456789"}, "3421780262");
    row("xor", u"xor"_s, {hex("0f0f"), hex("ff0055")}, hex("f00f"));
    // RFC 5802, 5 and RFC 7677, 3
    row("SCRAM-SHA-1", u"scramClientFinal"_s,
        {"sha1", "pencil", "n=user,r=fyko+d2lbbFgONRv9qkxdawL",
         "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"},
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    row("SCRAM-SHA-1, what the server says", u"scramServerFinal"_s,
        {"sha1", "pencil", "n=user,r=fyko+d2lbbFgONRv9qkxdawL",
         "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"},
        "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
    row("SCRAM-SHA-256", u"scramClientFinal"_s,
        {"sha256", "pencil", "n=user,r=rOprNGfwEbeRWgbNEkqO",
         "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"},
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    row("SCRAM-SHA-256, what the server says", u"scramServerFinal"_s,
        {"sha256", "pencil", "n=user,r=rOprNGfwEbeRWgbNEkqO",
         "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"},
        "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    // From the recorded exchange with FreeRADIUS
    row("radiusPassword", u"radiusPassword"_s, {"pw", "testing123", hex("000102030405060708090a0b0c0d0e0f")},
        hex("e69909ca74fd7a1a1046072400148 28b"));

    row("hex", u"hex"_s, {hex("00ff")}, "00ff");
    row("fromHex", u"fromHex"_s, {"00ff"}, hex("00ff"));
    row("base64", u"base64"_s, {hex("00616e6e61007077")}, "AGFubmEAcHc=");
    row("fromBase64", u"fromBase64"_s, {"cHc="}, "pw");
    row("upper", u"upper"_s, {"aB"}, "AB");
    row("lower", u"lower"_s, {"aB"}, "ab");
    row("trim", u"trim"_s, {" a b \r\n"}, "a b");
    row("escape", u"escape"_s, {R"(a b\c/d)", R"(\ )", R"(\s)"}, R"(a\sb\\c/d)");
    row("reverse", u"reverse"_s, {"abc"}, "cba");
    row("count", u"count"_s, {"a,b,c", ","}, "2");
    row("split", u"split"_s, {"a,b,c", ",", "1"}, "b");
    row("split, from the end", u"split"_s, {"a,b,c", ",", "-1"}, "c");
    row("split, an empty part", u"split"_s, {"a,,c", ",", "1"}, "");
    row("split, a long separator", u"split"_s, {"a--b", "--", "1"}, "b");
    row("lines", u"lines"_s, {"ab,1\r\nb,2\nab,3", "ab,"}, "ab,1\r\nab,3");
    row("lines, none", u"lines"_s, {"xab\n", "ab"}, "");
    row("mailboxName", u"mailboxName"_s, {"Entwürfe"}, "Entw&APw-rfe");
    row("mailboxName written so by hand", u"mailboxName"_s, {"Entw&APw-rfe R&-D"}, "Entw&APw-rfe R&-D");
    row("mailboxName with an ampersand", u"mailboxName"_s, {"a&b"}, "a&-b");
    // RFC 3501, 5.1.3
    row("mailboxName in several scripts", u"mailboxName"_s, {"~peter/mail/台北/日本語"}, "~peter/mail/&U,BTFw-/&ZeVnLIqe-");
    row("mailboxName beyond 16 bits", u"mailboxName"_s, {"😀"}, "&2D3eAA-");
    row("mailboxName of nothing", u"mailboxName"_s, {""}, "");
    row("toUtf16", u"toUtf16"_s, {"aü"}, hex("6100fc00"));
    row("fromUtf16", u"fromUtf16"_s, {hex("6100fc00")}, "aü");
    row("float of 4 bytes", u"float"_s, {hex("41480000")}, "12.5");
    row("float of 8 bytes", u"float"_s, {hex("3fb999999999999a")}, "0.1");
    row("address, version 4", u"address"_s, {hex("c0000201")}, "192.0.2.1");
    row("address, version 6", u"address"_s, {hex("20010db8000000000000000000000001")}, "2001:db8::1");

    row("stunAddress", u"stunAddress"_s, {kStunReply}, "127.0.0.1");
    row("stunAttribute", u"stunAttribute"_s, {kStunReply, "8022"}, "Coturn-4.6.1 'Gorst'");
    row("coapPayload", u"coapPayload"_s, {hex("6045574c ff 3231")}, "21");
    row("coapPayload, ff in id, token and options", u"coapPayload"_s, {hex("6245ffff ffff 42ffff 80 ff ff31")}, hex("ff31"));
    row("coapPayload, options in long form", u"coapPayload"_s,
        {hex("6045574c d100ff e2ffffffff 1dff") + QByteArray(268, '\xff') + hex("1e0001") + QByteArray(270, '\xff')
         + hex("ff3231")},
        "21");
    row("json, nested", u"json"_s, {R"({"a":{"b":[1,{"c":"x"}]}})", "$.a.b[1].c"}, "x");
    row("json, a number", u"json"_s, {R"({"players":{"online":12}})", "players.online"}, "12");
    row("json, a list", u"json"_s, {"[true]", "[0]"}, "true");
    row("jsonText", u"jsonText"_s, {"a\"b\\c\nü"}, R"("a\"b\\c\nü")");
    row("jsonText of nothing", u"jsonText"_s, {""}, R"("")");
    row("bson, a double", u"bson"_s, {kBson, "ok"}, "1");
    row("bson, nested text", u"bson"_s, {kBson, "a.b"}, "text");
    row("bson, an integer", u"bson"_s, {kBson, "n"}, "7");
    row("bson, a boolean", u"bson"_s, {kBson, "yes"}, "true");
    row("ber", u"ber"_s, {kBer, "1"}, "public");
    row("ber, nested", u"ber"_s, {kBer, "2.0"}, hex("ff7f"));
    row("berTag", u"berTag"_s, {kBer, "2"}, "162");
    row("berTag of the outermost", u"berTag"_s, {kBer, ""}, "48");
    row("berInteger, negative", u"berInteger"_s, {hex("ff7f")}, "-129");
    row("berInteger, the largest counter", u"berInteger"_s, {hex("00ffffffffffffffff")}, "18446744073709551615");
    row("berInteger, the smallest", u"berInteger"_s, {hex("8000000000000000")}, "-9223372036854775808");
    row("berInteger, positive", u"berInteger"_s, {hex("00ff")}, "255");
    row("berOid", u"berOid"_s, {"1.3.6.1.4.1.8072"}, hex("2b06010401bf08"));
    row("berOid with a dot before", u"berOid"_s, {".1.3.6.1"}, hex("2b0601"));
    row("tlv, of RADIUS", u"tlv"_s, {hex("0104776b1806000000011203616263"), "u8", "u8", "-2", "24"}, hex("00000001"));
    row("tlv, without addition", u"tlv"_s, {hex("00010002aabb000200 01cc"), "u16", "u16", "0", "2"}, hex("cc"));

    // From the recorded exchange with chrony, which took 49 µs
    row("ntpOffset", u"ntpOffset"_s, {kNtpReply, "1795154653421.938", "1795154653421.938"}, "0.019");
    row("ntpDelay", u"ntpDelay"_s, {kNtpReply, "1795154653420.000", "1795154653422.500"}, "2.451");
    row("fileTime", u"fileTime"_s, {hex("00803ed5deb19d01")}, "0.000");
    row("dateTime", u"dateTime"_s, {"20261120060423", "yyyyMMddhhmmss"}, "1795154663000");
    row("dateTime with a quoted t", u"dateTime"_s, {"2026-11-20 at 06:04", "yyyy-MM-dd 'at' hh:mm"}, "1795154640000");
    row("dateTime with a zone", u"dateTime"_s, {"2026-11-20 08:04 +02:00", "yyyy-MM-dd hh:mm t"}, "1795154640000");
}

void tst_DialogueFunctions::evaluatesCalls()
{
    QFETCH(QString, name);
    QFETCH(Arguments, arguments);
    QFETCH(QByteArray, result);
    const DialogueFunction *function = findDialogueFunction(name);
    QVERIFY(function);
    QVERIFY(arguments.size() >= function->minArguments && arguments.size() <= function->maxArguments);
    const auto made = function->call(arguments);
    QVERIFY(made.has_value());
    QCOMPARE(made->toHex(), result.toHex());
}

void tst_DialogueFunctions::refusesInvalidArguments_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Arguments>("arguments");

    const auto row = [](const char *label, const QString &name, const Arguments &arguments) {
        QTest::newRow(label) << name << arguments;
    };
    row("no number", u"add"_s, {"1", "x"});
    row("division by nothing", u"divide"_s, {"1", "0"});
    row("infinite", u"add"_s, {"inf", "1"});
    row("beyond its bits", u"signed"_s, {"65536", "16"});
    row("a server that asks for too many rounds", u"pbkdf2Sha256"_s, {"password", "salt", "20001"});
    row("SCRAM with too many rounds", u"scramClientFinal"_s, {"sha256", "pw", "n=u,r=abc", "r=abcd,s=QSXC,i=2000000"});
    row("SCRAM, a nonce that is not ours", u"scramClientFinal"_s, {"sha256", "pw", "n=u,r=abc", "r=xbcd,s=QSXC,i=4096"});
    row("SCRAM, a nonce that the server added nothing to", u"scramClientFinal"_s,
        {"sha256", "pw", "n=u,r=abc", "r=abc,s=QSXC,i=4096"});
    row("SCRAM, an unknown hash", u"scramClientFinal"_s, {"md5", "pw", "n=u,r=abc", "r=abcd,s=QSXC,i=4096"});
    row("a short mask", u"xor"_s, {"abc", "ab"});
    row("a long password", u"radiusPassword"_s, {QByteArray(129, 'x'), "s", QByteArray(16, '0')});
    row("no base64", u"fromBase64"_s, {"???"});
    row("no such part", u"split"_s, {"a,b", ",", "2"});
    row("no separator", u"split"_s, {"a,b", "", "0"});
    row("a letter too few", u"escape"_s, {"a", "ab", "a"});
    row("no float", u"float"_s, {"abc"});
    row("not a number", u"float"_s, {hex("7fc00000")});
    row("no address", u"address"_s, {"abc"});
    row("a cut message", u"stunAddress"_s, {kStunReply.first(25)});
    row("no payload", u"coapPayload"_s, {hex("6045574c 4101")});
    row("a marker without a payload", u"coapPayload"_s, {hex("6045574c ff")});
    row("a short message of CoAP", u"coapPayload"_s, {hex("6045ff")});
    row("a token that is cut off", u"coapPayload"_s, {hex("6845574c ffff")});
    row("an option that is cut off", u"coapPayload"_s, {hex("6045574c 48ff31")});
    row("an option whose length is cut off", u"coapPayload"_s, {hex("6045574c 0eff")});
    row("an option of no length", u"coapPayload"_s, {hex("6045574c 0f ff3231")});
    row("no JSON", u"json"_s, {"{", "a"});
    row("no such key", u"json"_s, {R"({"a":null})", "a"});
    row("a cut document", u"bson"_s, {kBson.first(12), "ok"});
    row("very many elements, none of that name", u"bson"_s,
        {hex("00001000") + QByteArray("\x0a\0", 2).repeated(512 * 1024), "x"});
    row("a cut element", u"ber"_s, {kBer.first(8), ""});
    row("no such element", u"ber"_s, {kBer, "3"});
    row("an integer of ten bytes", u"berInteger"_s, {QByteArray(10, '\0')});
    row("an integer of nine bytes", u"berInteger"_s, {QByteArray(9, '\1')});
    row("no object identifier", u"berOid"_s, {"1.x"});
    row("a field that is longer than the rest", u"tlv"_s, {hex("0109aa"), "u8", "u8", "-2", "1"});
    row("a short message", u"ntpOffset"_s, {"abc", "1", "2"});
    row("no time", u"dateTime"_s, {"tomorrow", "yyyyMMdd"});
}

void tst_DialogueFunctions::refusesInvalidArguments()
{
    QFETCH(QString, name);
    QFETCH(Arguments, arguments);
    QVERIFY(!call(name, arguments).has_value());
}

//! In UTC, all times exist, including those that the local time zone skips.
void tst_DialogueFunctions::acceptsTimesSkippedLocally()
{
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "Europe/Berlin");
    tzset();
    const auto made = call(u"dateTime"_s, {"20260329023000", "yyyyMMddhhmmss"});
    qputenv("TZ", zone);
    tzset();
    QCOMPARE(made, std::optional(QByteArray("1774751400000")));
}

void tst_DialogueFunctions::concealedArgumentsAreMarked()
{
    // Reversible functions don't conceal their arguments.
    for (const QString &name :
         {u"base64"_s, u"hex"_s, u"xor"_s, u"reverse"_s, u"toUtf16"_s, u"upper"_s, u"escape"_s, u"jsonText"_s})
        QVERIFY2(!findDialogueFunction(name)->concealsArguments, qPrintable(name));
    for (const QString &name : {u"md5"_s, u"scramClientFinal"_s, u"radiusPassword"_s, u"hmacMd5"_s})
        QVERIFY2(findDialogueFunction(name)->concealsArguments, qPrintable(name));
}

void tst_DialogueFunctions::everyFunctionIsDocumented()
{
    QFile file(QStringLiteral(DIALOGUE_DOCS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString docs = QString::fromUtf8(file.readAll());
    for (const DialogueFunction &function : dialogueFunctions()) {
        const qsizetype colon = function.form.indexOf(u": "_s);
        const QString call = u'`' + (colon < 0 ? function.form : function.form.left(colon)) + u'`';
        const QString row = u"| "_s + call + (colon < 0 ? QString() : function.form.mid(colon)) + u" | "_s
            + (function.concealsArguments ? u"yes"_s : QString()) + u" |"_s;
        QVERIFY2(docs.contains(row), qPrintable(row));
    }
}

//! Random input is handled safely, because the input of the functions may come from a server.
void tst_DialogueFunctions::survivesRandomInput()
{
    QRandomGenerator random(20'261'120);
    const QList<QByteArray> seeds{kNtpReply, kStunReply,       kBson,          kBer, "0.1",   "-1", "u8", "u16",
                                  "ber",     "r=a,s=YQ==,i=3", R"({"a":[1]})", "",   "sha256"};
    for (const DialogueFunction &function : dialogueFunctions()) {
        for (int i = 0; i < 400; ++i) {
            Arguments arguments;
            while (arguments.size() < function.minArguments) {
                QByteArray bytes = seeds[random.bounded(seeds.size())];
                for (int changes = random.bounded(4); changes > 0 && !bytes.isEmpty(); --changes)
                    bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
                arguments.append(bytes.left(random.bounded(bytes.size() + 1)));
            }
            const auto made = function.call(arguments);
            if (made)
                QVERIFY2(made->size() <= 4 * arguments.join().size() + 200, qPrintable(function.name));
        }
    }
}

QTEST_GUILESS_MAIN(tst_DialogueFunctions)

} // namespace DialogueFunctionsTest

#include "tst_DialogueFunctions.moc"
