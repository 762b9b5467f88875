// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/SecretMask.h"

#include <QTest>

namespace SecretMaskTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests that reported results don't contain secrets.
class tst_SecretMask : public QObject
{
    Q_OBJECT

private slots:
    void masksTexts_data();
    void masksTexts();
    void masksEveryPartOfAResult();
    void withoutSecretsEvidenceStaysShared();
};

void tst_SecretMask::masksTexts_data()
{
    QTest::addColumn<QStringList>("secrets");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    const QStringList one{u"hunter22"_s};
    QTest::newRow("no secrets") << QStringList() << u"hunter22"_s << u"hunter22"_s;
    QTest::newRow("an empty one") << QStringList{QString()} << u"hunter22"_s << u"hunter22"_s;
    QTest::newRow("none in it") << one << u"hunter2 hunter"_s << u"hunter2 hunter"_s;
    QTest::newRow("several times") << one << u"hunter22, not xhunter22y"_s << u"***, not x***y"_s;
    QTest::newRow("one holds another") << QStringList{u"hunter22"_s, u"Bearer hunter22"_s, u"hunter22"_s}
                                       << u"Bearer hunter22 hunter22"_s << u"*** ***"_s;
    QTest::newRow("letters of the world") << QStringList{u"pässwörd"_s} << u"das pässwörd"_s << u"das ***"_s;
    QTest::newRow("cut amid one") << one << u"(bad key hunter2…) == ok"_s << u"(bad key ***…) == ok"_s;
    QTest::newRow("cut at its end") << one << u"bad key hunter22…"_s << u"bad key ***…"_s;
    QTest::newRow("cut behind three letters of it") << one << u"bad key hun…"_s << u"bad key hun…"_s;
    QTest::newRow("cut amid the longer one")
        << QStringList{u"hunter22"_s, u"Bearer hunter22"_s} << u"a Bearer hunter…"_s << u"a ***…"_s;
    QTest::newRow("cut twice") << one << u"hunt… and hunte…"_s << u"***… and ***…"_s;
    QTest::newRow("cut at once") << one << u"…"_s << u"…"_s;
    QTest::newRow("cut, and said so") << one << u"(bad key hunt...(truncated)) == ok"_s
                                      << u"(bad key ***...(truncated)) == ok"_s;
    const QStringList longer{u"hunter22password"_s};
    QTest::newRow("cut without a word") << longer << u"It begins: bad hunter22p"_s << u"It begins: bad ***"_s;
    QTest::newRow("cut within quotes") << longer << u"“bad hunter22” is no number."_s << u"“bad ***” is no number."_s;
    QTest::newRow("a word that it begins with") << QStringList{u"password1"_s} << u"Wrong password"_s << u"Wrong password"_s;
    QTest::newRow("a short one") << QStringList{u"root"_s} << u"'root'@rooted chroot root"_s << u"'***'@rooted chroot ***"_s;
    QTest::newRow("another word that begins so")
        << longer << u"“hunter” of hunter22 hunts"_s << u"“hunter” of hunter22 hunts"_s;
    const QStringList control{u"alpha8\x01"
                              u"beta9 \x1B[1m gamma7\n"_s};
    QTest::newRow("without its control characters") << control << u"It says alpha8beta9  gamma7\n."_s << u"It says ***."_s;
    QTest::newRow("as a summary shows it") << control << u"It says alpha8beta9 gamma7."_s << u"It says ***."_s;
    QTest::newRow("cut within its displayed form") << control << u"alpha8beta9 gam…"_s << u"***…"_s;
    QTest::newRow("nothing of it is displayed") << QStringList{u"\x01\x02"_s} << u"Wrong password."_s << u"Wrong password."_s;
    QTest::newRow("a process name that the kernel has cut")
        << longer << u"Processes were stopped: sh, hunter22passwor, hunter22passwor."_s
        << u"Processes were stopped: sh, ***, ***."_s;
    QTest::newRow("a shorter process name")
        << longer << u"They were stopped: hunter22pass."_s << u"They were stopped: hunter22pass."_s;
    const QStringList encoded{u"hunter22)password"_s, u"hunter22%29password"_s, u"hunter22\\)password"_s};
    QTest::newRow("forms with the same beginning") << encoded << u"bad hunter22)password!"_s << u"bad ***!"_s;
    QTest::newRow("forms with the same beginning, at the end") << encoded << u"bad hunter22%29password"_s << u"bad ***"_s;
    QTest::newRow("forms with the same beginning, cut") << encoded << u"bad “hunter22)pass”"_s << u"bad “***”"_s;
    QTest::newRow("a short one beside a long one")
        << QStringList{u"hunter22"_s, u"root"_s} << u"roothunter22root, root2"_s << u"*********, root2"_s;
    QTest::newRow("another one before it") << longer << u"hunthunter22hunter22password"_s << u"hunthunter22***"_s;
}

void tst_SecretMask::masksTexts()
{
    QFETCH(QStringList, secrets);
    QFETCH(QString, text);
    QFETCH(QString, wanted);
    const SecretMask mask(secrets);
    QString masked = text;
    QCOMPARE(mask.maskText(&masked), text != wanted);
    QCOMPARE(masked, wanted);
    if (text.contains(secrets.value(0))) { // a QByteArray is masked in the same way
        QByteArray bytes = text.toUtf8();
        QCOMPARE(mask.maskText(&bytes), text != wanted);
        QCOMPARE(bytes, wanted.toUtf8());
    }
}

void tst_SecretMask::masksEveryPartOfAResult()
{
    const QString secret = u"hunter22"_s;
    Result result;
    result.targetName = secret; // a name chosen by the user
    Observation &seen = result.observation;
    seen.summary = seen.text = secret;
    seen.error.emplace(ErrorType::Protocol, secret, secret);
    seen.warning.emplace(ErrorType::Timeout, u"Slow."_s, u"raw hunter22"_s);
    seen.addValue(u"reply"_s, secret);
    seen.addValue(u"status"_s, 200);
    seen.addValue(u"names"_s, QStringList{u"a"_s, u"b hunter22"_s});
    seen.addValue(u"$.list"_s, QVariantList{1, secret, QVariantList{secret, true}});
    seen.addValue(u"hunter22"_s, 1);
    seen.values.append({u"of hunter22"_s, 2, Unit::None, ValueSource::Perfdata});
    EvidenceData data;
    data.head = "HTTP/1.1 401 hunter22\nX-Echo: hunter22\n";
    data.body = "hunter22";
    data.request = "GET /?k=hunter22 HTTP/1.1\r\n\r\nhunter22";
    data.redirects = {u"GET http://a.example/hunter22 (302)"_s};
    data.errors = QByteArray("h\0u\0n\0t\0e\0r\0"
                             "2\0"
                             "2\0",
                             16);
    seen.evidence = Evidence(data);
    ConditionResult condition;
    condition.condition = u"[BODY] != hunter22"_s;
    condition.shown = u"[BODY] (hunter22) != hunter22"_s;
    condition.reason = u"It says hunter22."_s;
    result.conditions = {condition};

    SecretMask({secret}).maskText(&result);
    QCOMPARE(result.targetName, secret);
    for (const QString &text : {seen.summary, seen.text, seen.error->message(), seen.error->detail()})
        QCOMPARE(text, u"***"_s);
    QCOMPARE(seen.error->type(), ErrorType::Protocol);
    QCOMPARE(seen.warning->type(), ErrorType::Timeout);
    QCOMPARE(seen.warning->message(), u"Slow."_s);
    QCOMPARE(seen.warning->detail(), u"raw ***"_s);
    QCOMPARE(seen.values[0].value, QVariant(u"***"_s));
    QCOMPARE(seen.values[1].value, QVariant(200));
    QCOMPARE(seen.values[2].value, QVariant(QStringList{u"a"_s, u"b ***"_s}));
    const QVariantList inner{u"***"_s, true};
    QCOMPARE(seen.values[3].value, QVariant(QVariantList{1, u"***"_s, inner}));
    QCOMPARE(seen.values[4].name, u"hunter22"_s); // the name of a value isn't masked: it comes from the kind and names a series
    QCOMPARE(seen.values[5].name, u"of ***"_s);
    QCOMPARE(seen.evidence->head, "HTTP/1.1 401 ***\nX-Echo: ***\n");
    QCOMPARE(seen.evidence->body, "***");
    QCOMPARE(seen.evidence->request, "GET /?k=*** HTTP/1.1\r\n\r\n***");
    QCOMPARE(seen.evidence->redirects, QStringList{u"GET http://a.example/*** (302)"_s});
    QVERIFY(!seen.evidence->requestParts().isBodyTruncated); // the mask is shorter than the secret
    QCOMPARE(seen.evidence->errors, "***");                  // UTF-16
    const ConditionResult &reported = result.conditions.constFirst();
    QCOMPARE(reported.condition, u"[BODY] != hunter22"_s); // not masked, because it identifies the target's condition
    QCOMPARE(reported.reported, u"[BODY] != ***"_s);
    QCOMPARE(reported.shown, u"[BODY] (***) != ***"_s);
    QCOMPARE(reported.reason, u"It says ***."_s);
    QCOMPARE(toJson(result)[u"conditions"_s][0][u"condition"_s].toString(), reported.reported);
}

void tst_SecretMask::withoutSecretsEvidenceStaysShared()
{
    Result result;
    EvidenceData data;
    data.head = "HTTP/1.1 200 OK\n";
    result.observation.evidence = Evidence(data);
    const Evidence before = result.observation.evidence;
    QVERIFY(SecretMask().isEmpty());
    SecretMask().maskText(&result);
    QCOMPARE(result.observation.evidence, before);
    SecretMask({u"hunter22"_s}).maskText(&result); // a secret that doesn't occur
    QVERIFY(result.observation.evidence->head.isSharedWith(before->head));
}

QTEST_GUILESS_MAIN(tst_SecretMask)

} // namespace SecretMaskTest

#include "tst_SecretMask.moc"
