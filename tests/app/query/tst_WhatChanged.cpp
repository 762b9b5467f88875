// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/FailureComparison.h"

#include "support/TestCertificates.h"

#include <QSslCertificate>
#include <QTest>

namespace WhatChangedTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the differences between a failure and the last good answer.
class tst_WhatChanged : public QObject
{
    Q_OBJECT

private slots:
    void comparesValues_data();
    void comparesValues();
    void comparesTimes_data();
    void comparesTimes();
    void comparesHeaders();
    void omitsHeadersShownAsValues();
    void comparesLines_data();
    void comparesLines();
    void reportsMissingValuesOnce();
    void comparesCertificateChains();
    void reportsEachDifferenceOnce();
};

namespace {

StoredEvidence answer()
{
    StoredEvidence answer;
    answer.seen.summary = u"200 OK"_s;
    answer.seen.durationMs = 40;
    return answer;
}

StoredEvidence withData(const QByteArray &head, const QByteArray &body)
{
    EvidenceData data;
    data.head = head;
    data.body = body;
    StoredEvidence stored = answer();
    stored.evidence = Evidence(data);
    return stored;
}

QStringList names(const QList<AnswerDifference> &differences)
{
    QStringList names;
    for (const AnswerDifference &difference : differences)
        names.append(difference.name());
    return names;
}

} // namespace

void tst_WhatChanged::comparesValues_data()
{
    QTest::addColumn<QVariant>("before");
    QTest::addColumn<QVariant>("after");
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("status") << QVariant(200) << QVariant(201) << Unit::None << false;
    QTest::newRow("kept as another type") << QVariant(200) << QVariant(200LL) << Unit::None << true;
    QTest::newRow("address") << QVariant(u"127.0.0.1"_s) << QVariant(u"127.0.0.2"_s) << Unit::None << false;
    QTest::newRow("same text") << QVariant(u"a"_s) << QVariant(u"a"_s) << Unit::None << true;
    QTest::newRow("nearly as large") << QVariant(1000) << QVariant(1099) << Unit::Byte << true;
    QTest::newRow("larger") << QVariant(1000) << QVariant(1200) << Unit::Byte << false;
    QTest::newRow("smaller") << QVariant(1000) << QVariant(0) << Unit::Byte << false;
    QTest::newRow("below zero") << QVariant(-10.0) << QVariant(-10.5) << Unit::Celsius << true;
    QTest::newRow("the other sign") << QVariant(-10.0) << QVariant(10.0) << Unit::Celsius << false;
    QTest::newRow("nothing, twice") << QVariant(0) << QVariant(0.0) << Unit::Percent << true;
    QTest::newRow("yes and no") << QVariant(true) << QVariant(false) << Unit::None << false;
}

void tst_WhatChanged::comparesValues()
{
    QFETCH(QVariant, before);
    QFETCH(QVariant, after);
    QFETCH(Unit, unit);
    QFETCH(bool, isSame);
    StoredEvidence good = answer();
    StoredEvidence bad = answer();
    good.seen.addValue(u"x"_s, before, unit);
    bad.seen.addValue(u"x"_s, after, unit);
    const WhatChanged changed(good, bad);
    QCOMPARE(names(changed.differences), isSame ? QStringList() : QStringList{u"x"_s});
    QCOMPARE(names(changed.same).contains(u"x"_s), isSame);
    if (!isSame) {
        QCOMPARE(changed.differences.first().before.value, before);
        QCOMPARE(changed.differences.first().after.value, after);
    }
}

void tst_WhatChanged::comparesTimes_data()
{
    QTest::addColumn<double>("before");
    QTest::addColumn<double>("after");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("a little longer") << 100.0 << 190.0 << true;
    QTest::newRow("much longer") << 100.0 << 210.0 << false;
    QTest::newRow("much shorter") << 210.0 << 100.0 << false;
    QTest::newRow("too short to matter") << 0.5 << 9.0 << true;
}

void tst_WhatChanged::comparesTimes()
{
    QFETCH(double, before);
    QFETCH(double, after);
    QFETCH(bool, isSame);
    StoredEvidence good = answer();
    StoredEvidence bad = answer();
    good.seen.phases.set(Phase::Wait, before);
    bad.seen.phases.set(Phase::Wait, after);
    const WhatChanged changed(good, bad);
    QCOMPARE(changed.differences.isEmpty(), isSame);
    QCOMPARE(names(changed.same).contains(u"wait"_s), isSame);
}

void tst_WhatChanged::comparesHeaders()
{
    const StoredEvidence good =
        withData("HTTP/1.1 200 OK\nDate: 1\nAge: 1\nServer: a\nETag: 1\nVia: x\nVia: y\nX-Old: 1\n", {});
    const StoredEvidence bad = withData("HTTP/1.1 500 X\nDate: 2\nage: 2\nserver: a\nETag: 2\nVia: x\nVia: z\nX-New: 1\n", {});
    const WhatChanged changed(good, bad);
    QCOMPARE(names(changed.differences), (QStringList{u"ETag"_s, u"Via"_s, u"X-New"_s}));
    QCOMPARE(changed.differences[1].before.value.toString(), u"x, y"_s);
    QCOMPARE(changed.differences[1].after.value.toString(), u"x, z"_s);
    QVERIFY(!changed.differences[2].before.value.isValid());
    QCOMPARE(names(changed.missing), QStringList{u"X-Old"_s});
    QVERIFY(names(changed.same).contains(u"Server"_s));
}

void tst_WhatChanged::omitsHeadersShownAsValues()
{
    StoredEvidence good = withData("HTTP/1.1 200 OK\nContent-Length: 5000\nContent-Type: a\n", {});
    StoredEvidence bad = withData("HTTP/1.1 200 OK\nContent-Length: 10\nContent-Type: b\n", {});
    QCOMPARE(names(WhatChanged(good, bad).differences), (QStringList{u"Content-Length"_s, u"Content-Type"_s}));
    for (StoredEvidence *answer : {&good, &bad})
        answer->seen.addValue(u"size"_s, answer == &good ? 5000 : 10);
    QCOMPARE(names(WhatChanged(good, bad).differences), (QStringList{u"size"_s, u"Content-Type"_s}));
}

void tst_WhatChanged::comparesLines_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("now");
    QTest::newRow("in the middle") << QByteArray("a\nb\nc") << QByteArray("a\nB\nc") << u"2"_s << u"b"_s << u"B"_s;
    QTest::newRow("one more") << QByteArray("a") << QByteArray("a\nb") << u"2"_s << QString() << u"b"_s;
    QTest::newRow("one less") << QByteArray("a\nb") << QByteArray("a") << u"2"_s << u"b"_s << QString();
    QTest::newRow("there was none") << QByteArray() << QByteArray("a") << u"1"_s << QString() << u"a"_s;
    QTest::newRow("long") << QByteArray(500, 'x') << QByteArray(500, 'y') << u"1"_s << QString(200, u'x') << QString(200, u'y');
    const QByteArray xs(500, 'x');
    QTest::newRow("far in a long line") << xs + 'a' << xs + 'b' << u"1"_s << u'…' + QString(40, u'x') + u'a'
                                        << u'…' + QString(40, u'x') + u'b';
    QTest::newRow("a longer one") << xs << xs + 'b' << u"1"_s << u'…' + QString(40, u'x') << u'…' + QString(40, u'x') + u'b';
    QTest::newRow("not so far") << xs.first(150) + 'a' << xs.first(150) + 'b' << u"1"_s << QString(150, u'x') + u'a'
                                << QString(150, u'x') + u'b';
    const QByteArray umlauts = u"ä"_s.repeated(200).toUtf8();
    QTest::newRow("begins with a whole letter") << 'x' + umlauts + "é" << 'x' + umlauts + "è" << u"1"_s
                                                << u'…' + QString(20, u'ä') + u'é' << u'…' + QString(20, u'ä') + u'è';
    QTest::newRow("ends with a whole letter")
        << QByteArray() << xs.first(199) + "é" << u"1"_s << QString() << QString(199, u'x');
    QTest::newRow("no text") << QByteArray(300, '\x80') << QByteArray(300, '\x81') << u"1"_s << QString(200, QChar(0xFFFD))
                             << QString(200, QChar(0xFFFD));
}

void tst_WhatChanged::comparesLines()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, line);
    QFETCH(QString, old);
    QFETCH(QString, now);
    const WhatChanged changed(withData({}, before), withData({}, after));
    QCOMPARE(names(changed.differences), QStringList{line});
    QVERIFY(changed.differences.first().part == AnswerPart::Line);
    QCOMPARE(changed.differences.first().before.value.toString(), old);
    QCOMPARE(changed.differences.first().after.value.toString(), now);
}

//! If the answer is missing, a single difference is reported instead of one for each value.
void tst_WhatChanged::reportsMissingValuesOnce()
{
    StoredEvidence good = withData("HTTP/1.1 200 OK\nServer: a\n", "body");
    good.seen.addValue(u"status"_s, 200);
    good.seen.phases.set(Phase::Wait, 100);
    StoredEvidence bad = answer();
    bad.seen.summary = u"Refused"_s;
    const WhatChanged changed(good, bad);
    QCOMPARE(names(changed.differences), QStringList{u"result"_s});
    QCOMPARE(names(changed.missing), (QStringList{u"status"_s, u"Server"_s, u"1"_s, u"wait"_s}));
}

//! The failed handshake has no measurements, but its certificate is known.
void tst_WhatChanged::comparesCertificateChains()
{
    const auto withChain = [](const QString &file) {
        EvidenceData data;
        const QList<QSslCertificate> certificates = QSslCertificate::fromPath(file);
        for (const QSslCertificate &certificate : certificates)
            data.tls.chain.append(certificate.toDer());
        StoredEvidence stored = answer();
        stored.evidence = Evidence(data);
        return stored;
    };
    const test::TestCertificates made;
    const StoredEvidence good = withChain(made.certificateFile(u"good"_s));
    const StoredEvidence bad = withChain(made.certificateFile(u"expired"_s));
    QVERIFY(!good.evidence->tls.chain.isEmpty() && !bad.evidence->tls.chain.isEmpty());
    const WhatChanged changed(good, bad);
    QVERIFY2(names(changed.differences).contains(u"certificateEnds"_s), qPrintable(names(changed.differences).join(u' ')));
    QVERIFY(names(changed.differences).contains(u"certificateFingerprint"_s));
    QVERIFY(!names(changed.differences).contains(u"certificateDaysLeft"_s));
    QVERIFY(names(WhatChanged(good, good).same).contains(u"certificateFingerprint"_s));
}

void tst_WhatChanged::reportsEachDifferenceOnce()
{
    StoredEvidence good = withData("HTTP/1.1 200 OK\nServer: a\nX: 1\n", "body");
    good.seen.addValue(u"used"_s, 1);
    good.seen.addValue(u"used"_s, 2); // the value with the same name on another disk
    const WhatChanged changed(good, good);
    QCOMPARE(changed.differences.size(), 0);
    QCOMPARE(changed.missing.size(), 0);
    QCOMPARE(names(changed.same),
             (QStringList{u"result"_s, u"used"_s, u"used (2)"_s, u"Server"_s, u"X"_s, QString(), u"duration"_s}));
}

QTEST_GUILESS_MAIN(tst_WhatChanged)

} // namespace WhatChangedTest

#include "tst_WhatChanged.moc"
