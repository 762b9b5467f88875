// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/channels/MailDelivery.h"

#include <QTest>

namespace MailMessageTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests alerts as emails, and the replies of mail servers.
class tst_MailMessage : public QObject
{
    Q_OBJECT

private slots:
    void writesTheMessage();
    void sameIdForTheSameAlert();
    void textsCannotEndAHeader_data();
    void textsCannotEndAHeader();
    void encodesHeaderWords_data();
    void encodesHeaderWords();
    void encodesQuotedPrintable_data();
    void encodesQuotedPrintable();
    void doublesLeadingDots_data();
    void doublesLeadingDots();
    void parsesReplies_data();
    void parsesReplies();
};

void tst_MailMessage::writesTheMessage()
{
    const QByteArray expected = "Date: Sat, 21 Nov 2026 08:00:00 +0000\r\n"
                                "From: Watchkeeper <w@shop.example>\r\n"
                                "To: a@shop.example,\r\n b@shop.example\r\n"
                                "Subject: Shop & API is down\r\n"
                                "Message-ID: <11111111-2222-3333-4444-555555555555@shop.example>\r\n"
                                "In-Reply-To: <problem-ID@shop.example>\r\n"
                                "References: <problem-ID@shop.example>\r\n"
                                "Auto-Submitted: auto-generated\r\n"
                                "MIME-Version: 1.0\r\n"
                                "Content-Type: text/plain; charset=utf-8\r\n"
                                "Content-Transfer-Encoding: quoted-printable\r\n"
                                "\r\n"
                                "503 <b>*busy*</b> \"@everyone\"\r\nsecond line\r\n";
    QByteArray seen = mailMessage(alertOf(u"down"_s), u"w@shop.example"_s, {u"a@shop.example"_s, u"b@shop.example"_s});
    const qsizetype at = seen.indexOf("<problem-") + 9;
    const QByteArray id = seen.mid(at, 32);
    seen.replace(id, "ID");
    QCOMPARE(seen, expected);
}

//! A problem and its recovery are in one thread. An alert that is sent again has the same ID.
void tst_MailMessage::sameIdForTheSameAlert()
{
    const auto header = [](const QByteArray &mail, const QByteArray &name) {
        const qsizetype at = mail.indexOf("\r\n" + name + ": ");
        return mail.mid(at, mail.indexOf("\r\n", at + 2) - at);
    };
    const QByteArray down = mailMessage(alertOf(u"down"_s), u"w@a.example"_s, {u"a@a.example"_s});
    QCOMPARE(mailMessage(alertOf(u"down"_s), u"w@a.example"_s, {u"a@a.example"_s}), down);
    const QByteArray up = mailMessage(alertOf(u"recovery"_s), u"w@a.example"_s, {u"a@a.example"_s});
    QCOMPARE(header(up, "References"), header(down, "References"));
    Alert other = alertOf(u"down"_s);
    other.problem = u"another"_s;
    QVERIFY(header(mailMessage(other, u"w@a.example"_s, {u"a@a.example"_s}), "References") != header(down, "References"));
}

void tst_MailMessage::textsCannotEndAHeader_data()
{
    QTest::addColumn<QString>("name");
    for (const char16_t *name : {u"a\r\nBcc: x@y.example", u"a\nBcc: x@y.example", u"a\rBcc: x", u"a\u2028Bcc: x",
                                 u"a\u0085Bcc: x", u"=?UTF-8?B?CkJjYzogeA==?=", u"a\0Bcc: x", u"ü\r\n\r\nbody"})
        QTest::newRow(QString::fromUtf16(name).toUtf8().toPercentEncoding().constData()) << QString::fromUtf16(name);
}

void tst_MailMessage::textsCannotEndAHeader()
{
    QFETCH(QString, name);
    Alert alert = alertOf(u"down"_s);
    alert.targetName = name;
    alert.title = name + u" is down"_s;
    alert.problem = name;
    const QByteArray mail = mailMessage(alert, u"w@shop.example"_s, {u"a@shop.example"_s});
    const QByteArray head = mail.first(mail.indexOf("\r\n\r\n"));
    QByteArrayList names;
    for (const QByteArray &line : head.split('\n')) {
        if (!line.startsWith(' '))
            names.append(line.first(line.indexOf(':')));
    }
    QCOMPARE(names,
             (QByteArrayList{"Date", "From", "To", "Subject", "Message-ID", "In-Reply-To", "References", "Auto-Submitted",
                             "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}));
    QCOMPARE(QByteArray(head).replace("\r\n", "").count('\r') + QByteArray(head).replace("\r\n", "").count('\n'), 0);
}

void tst_MailMessage::encodesHeaderWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("plain") << u"Shop is down"_s << QByteArray("Shop is down");
    QTest::newRow("umlaut") << u"Büro"_s << QByteArray("=?UTF-8?B?QsO8cm8=?=");
    QTest::newRow("looks encoded") << u"=?x?="_s << QByteArray("=?UTF-8?B?PT94Pz0=?=");
    // A four-byte character is never split: 10 of them fit into a word of at most 42 bytes.
    const QString faces = u"😀"_s.repeated(11);
    QTest::newRow("two words") << faces
                               << "=?UTF-8?B?" + u"😀"_s.repeated(10).toUtf8().toBase64() + "?=\r\n =?UTF-8?B?"
            + u"😀"_s.toUtf8().toBase64() + "?=";
}

void tst_MailMessage::encodesHeaderWords()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, words);
    QCOMPARE(encodedWords(text), words);
    for (const QByteArray &line : encodedWords(text).split('\n'))
        QVERIFY(line.size() <= 78);
}

void tst_MailMessage::encodesQuotedPrintable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("plain") << u"a b"_s << QByteArray("a b\r\n");
    QTest::newRow("blank at the end") << u"a "_s << QByteArray("a=20\r\n");
    QTest::newRow("equals, umlaut, tab") << u"=ü\t"_s << QByteArray("=3D=C3=BC=09\r\n");
    QTest::newRow("ends of lines") << u"a\r\nb\nc"_s << QByteArray("a\r\nb\r\nc\r\n");
    QTest::newRow("long") << QString(80, u'x') << QByteArray(75, 'x') + "=\r\n" + QByteArray(5, 'x') + "\r\n";
}

void tst_MailMessage::encodesQuotedPrintable()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, written);
    QCOMPARE(quotedPrintable(text), written);
}

void tst_MailMessage::doublesLeadingDots_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("none") << QByteArray("a\r\n") << QByteArray("a\r\n.\r\n");
    QTest::newRow("first") << QByteArray(".a\r\n") << QByteArray("..a\r\n.\r\n");
    QTest::newRow("end in the middle") << QByteArray("a\r\n.\r\nMAIL FROM:<x>\r\n")
                                       << QByteArray("a\r\n..\r\nMAIL FROM:<x>\r\n.\r\n");
    QTest::newRow("several") << QByteArray("..\r\n.b\r\n") << QByteArray("...\r\n..b\r\n.\r\n");
    QTest::newRow("without an end") << QByteArray("a") << QByteArray("a\r\n.\r\n");
}

void tst_MailMessage::doublesLeadingDots()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, sent);
    QCOMPARE(dotStuffed(message), sent);
}

void tst_MailMessage::parsesReplies_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<int>("code"); // -1: incomplete
    QTest::addColumn<int>("lines");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("one line") << QByteArray("250 fine\r\nmore") << 250 << 1 << QByteArray("more");
    QTest::newRow("several") << QByteArray("250-a\r\n250-b\r\n250 c\r\n") << 250 << 3 << QByteArray();
    QTest::newRow("code alone") << QByteArray("250\r\n") << 250 << 1 << QByteArray();
    QTest::newRow("not whole") << QByteArray("250-a\r\n250-b\r\n") << -1 << 0 << QByteArray("250-a\r\n250-b\r\n");
    QTest::newRow("nothing yet") << QByteArray() << -1 << 0 << QByteArray();
    QTest::newRow("something else") << QByteArray("SSH-2.0\r\n") << 0 << 0 << QByteArray("SSH-2.0\r\n");
    QTest::newRow("code too large") << QByteArray("999 x\r\n") << 0 << 0 << QByteArray("999 x\r\n");
    QTest::newRow("without end") << QByteArray(20'000, 'x') << 0 << 0 << QByteArray(20'000, 'x');
}

void tst_MailMessage::parsesReplies()
{
    QFETCH(QByteArray, said);
    QFETCH(int, code);
    QFETCH(int, lines);
    QFETCH(QByteArray, left);
    const auto reply = takeSmtpReply(&said);
    QCOMPARE(reply ? reply->code : -1, code);
    QCOMPARE(reply ? reply->lines.size() : 0, lines);
    QCOMPARE(said, left);
}

QTEST_GUILESS_MAIN(tst_MailMessage)

} // namespace MailMessageTest

#include "tst_MailMessage.moc"
