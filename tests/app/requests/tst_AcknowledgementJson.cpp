// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/AcknowledgementRequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace AcknowledgementJsonTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const QString kId = u"6b2f9c0e-51a4-4f6f-9d0b-2f1f3a6e7c11"_s;
const QDateTime kUntil = QDateTime::fromMSecsSinceEpoch(1'900'000'000'123, Qt::UTC);

} // namespace

class tst_AcknowledgementJson : public QObject
{
    Q_OBJECT

private slots:
    void ordersRoundTrip_data();
    void ordersRoundTrip();
    void answersRoundTrip();
    void reportsInvalidFields_data();
    void reportsInvalidFields();
};

void tst_AcknowledgementJson::ordersRoundTrip_data()
{
    QTest::addColumn<AcknowledgementRequest>("order");
    const QList<TargetId> targets{TargetId(kId), QUuid::createUuid()};
    using Action = AcknowledgementRequest::Action;
    QTest::newRow("acknowledge") << AcknowledgementRequest{
        0, Action::Acknowledge, targets, {u"Anna"_s, u"“on it”"_s, {}, {}, false}, {}};
    QTest::newRow("sticky, with an end") << AcknowledgementRequest{
        0, Action::Acknowledge, targets, {{}, {}, {}, kUntil, true}, {}};
    QTest::newRow("unacknowledge") << AcknowledgementRequest{0, Action::Unacknowledge, targets, {}, {}};
    QTest::newRow("snooze") << AcknowledgementRequest{0, Action::Snooze, targets, {}, kUntil};
    QTest::newRow("no more") << AcknowledgementRequest{0, Action::Snooze, targets, {}, {}};
}

void tst_AcknowledgementJson::ordersRoundTrip()
{
    QFETCH(AcknowledgementRequest, order);
    const auto read = acknowledgementRequestFromJson(order.what, acknowledgementRequestToJson(order));
    QVERIFY(read);
    QCOMPARE(read->what, order.what);
    QCOMPARE(read->targets, order.targets);
    if (order.what == AcknowledgementRequest::Action::Acknowledge)
        QVERIFY(read->acknowledgement == order.acknowledgement);
    else
        QCOMPARE(read->until, order.until);
}

void tst_AcknowledgementJson::answersRoundTrip()
{
    AcknowledgementReply answer;
    for (int outcome = 0; outcome <= static_cast<int>(AcknowledgementOutcome::Unknown); ++outcome)
        answer.targets.append({QUuid::createUuid(), static_cast<AcknowledgementOutcome>(outcome)});
    QCOMPARE(acknowledgementReplyFromJson(acknowledgementReplyToJson(answer)).targets, answer.targets);
    QJsonObject later = acknowledgementReplyToJson(answer);
    later.insert(u"targets"_s, QJsonArray{QJsonObject{{u"id"_s, kId}, {u"outcome"_s, u"postponed"_s}}});
    QVERIFY(acknowledgementReplyFromJson(later).targets.isEmpty());
}

void tst_AcknowledgementJson::reportsInvalidFields_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("wrong");
    const QByteArray ids = "\"targets\":[\"" + kId.toUtf8() + "\"]";
    QTest::newRow("no targets") << QByteArray("{}") << u"targets"_s;
    QTest::newRow("an empty list") << QByteArray("{\"targets\":[]}") << u"targets"_s;
    QTest::newRow("a name") << QByteArray("{\"targets\":[\"Shop\"]}") << u"targets"_s;
    QTest::newRow("a number") << QByteArray("{\"targets\":[7]}") << u"targets"_s;
    QTest::newRow("until, in words") << "{" + ids + ",\"until\":\"soon\"}" << u"until"_s;
    QTest::newRow("until, without a zone") << "{" + ids + ",\"until\":\"2030-01-01T00:00:00\"}" << u"until"_s;
    QTest::newRow("a comment that is none") << "{" + ids + ",\"comment\":{}}" << u"comment"_s;
    QTest::newRow("a long comment") << "{" + ids + ",\"comment\":\"" + QByteArray(2'001, 'x') + "\"}" << u"comment"_s;
    QTest::newRow("a long name") << "{" + ids + ",\"by\":\"" + QByteArray(201, 'x') + "\"}" << u"by"_s;
}

void tst_AcknowledgementJson::reportsInvalidFields()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, wrong);
    const QJsonDocument document = QJsonDocument::fromJson(request);
    QVERIFY(document.isObject());
    const auto order = acknowledgementRequestFromJson(AcknowledgementRequest::Action::Acknowledge, document.object());
    QVERIFY(!order);
    QVERIFY2(order.error().contains(u'“' + wrong + u'”'), qPrintable(order.error()));
}

QTEST_GUILESS_MAIN(tst_AcknowledgementJson)

} // namespace AcknowledgementJsonTest

#include "tst_AcknowledgementJson.moc"
