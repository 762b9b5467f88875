// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/requests/AcknowledgementRequests.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/TransitionTable.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace HistoryAcknowledgementTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const TargetId kShop = QUuid::createUuid();
const TargetId kDisk = QUuid::createUuid();
const QDateTime kNow = QDateTime::fromMSecsSinceEpoch(1'800'000'000'000, Qt::UTC);

StoredState stateOf(const TargetId &target, Outcome hard)
{
    StoredState stored;
    stored.target = target;
    stored.at = kNow.toMSecsSinceEpoch() - 60'000;
    stored.definition = "12345678";
    stored.state.known = true;
    stored.state.outcome = hard;
    stored.state.hardOutcome = hard;
    stored.state.since = stored.state.hardSince = kNow.addSecs(-120);
    return stored;
}

} // namespace

//! Tests acknowledging and snoozing while no program is monitoring.
class tst_HistoryAcknowledgement : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nextRunFindsTheAcknowledgement();
    void incidentRecordsTheAcknowledgement();
    void acceptsOnlyKnownProblems();
    void expiredSnoozesDoNotCount();
    void withoutAHistoryNothingIsAcknowledged();
    void reportsWriteErrors();

private:
    QString file() const { return m_folder->filePath(u"history.sqlite"_s); }
    std::optional<TargetState> kept(const TargetId &target);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_HistoryAcknowledgement::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    HistoryDatabase database(file(), HistoryDatabase::Access::Write);
    QVERIFY(!StateTable(&database).put({stateOf(kShop, Outcome::Down), stateOf(kDisk, Outcome::Up)}));
    Incident incident;
    incident.target = kShop;
    incident.targetName = u"Shop"_s;
    incident.opened = kNow.toMSecsSinceEpoch() - 100'000;
    QVERIFY(!IncidentTable(&database).put({{incident, {}}}));
}

std::optional<TargetState> tst_HistoryAcknowledgement::kept(const TargetId &target)
{
    HistoryDatabase database(file(), HistoryDatabase::Access::Read);
    if (database.open())
        return {};
    const auto all = StateTable(&database).all();
    for (const StoredState &stored : *all) {
        if (stored.target == target && stored.definition == "12345678")
            return stored.state;
    }
    return {};
}

void tst_HistoryAcknowledgement::nextRunFindsTheAcknowledgement()
{
    const Acknowledgement said{u"Anna"_s, u"on it"_s, {}, kNow.addSecs(3'600), true};
    const auto answer =
        applyAcknowledgementInHistory(file(), {7, AcknowledgementRequest::Action::Acknowledge, {kShop}, said, {}}, kNow);
    QVERIFY(answer);
    QCOMPARE(answer->number, 7ULL);
    QCOMPARE(answer->targets, (QList<AcknowledgementReply::TargetReply>{{kShop, AcknowledgementOutcome::Done}}));
    Acknowledgement wanted = said;
    wanted.at = kNow;
    QVERIFY(kept(kShop)->acknowledged == wanted);
    QVERIFY(applyAcknowledgementInHistory(file(), {8, AcknowledgementRequest::Action::Snooze, {kShop}, {}, kNow.addSecs(60)},
                                          kNow));
    QCOMPARE(kept(kShop)->snoozedUntil, kNow.addSecs(60));
    QVERIFY(applyAcknowledgementInHistory(file(), {9, AcknowledgementRequest::Action::Unacknowledge, {kShop}, {}, {}}, kNow));
    QVERIFY(!kept(kShop)->acknowledged);
    QCOMPARE(kept(kShop)->snoozedUntil, kNow.addSecs(60));
}

void tst_HistoryAcknowledgement::incidentRecordsTheAcknowledgement()
{
    const Acknowledgement said{u"Anna"_s, u"on it"_s, {}, {}, false};
    QVERIFY(applyAcknowledgementInHistory(file(), {1, AcknowledgementRequest::Action::Acknowledge, {kShop}, said, {}}, kNow));
    HistoryDatabase database(file(), HistoryDatabase::Access::Read);
    QVERIFY(!database.open());
    const Incident incident = IncidentTable(&database).open()->first();
    QCOMPARE(incident.acknowledgedBy, u"Anna"_s);
    QCOMPARE(incident.targetName, u"Shop"_s);
    const auto entries = IncidentTable(&database).entries(incident.id);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().text, u"on it"_s);
}

void tst_HistoryAcknowledgement::acceptsOnlyKnownProblems()
{
    const TargetId stranger = QUuid::createUuid();
    const auto answer = applyAcknowledgementInHistory(
        file(), {1, AcknowledgementRequest::Action::Acknowledge, {kDisk, stranger, kShop}, {}, {}}, kNow);
    QCOMPARE(answer->targets,
             (QList<AcknowledgementReply::TargetReply>{{kDisk, AcknowledgementOutcome::NoProblem},
                                                       {stranger, AcknowledgementOutcome::NoProblem},
                                                       {kShop, AcknowledgementOutcome::Done}}));
    QVERIFY(!kept(kDisk)->acknowledged);
    QVERIFY(!kept(stranger));
}

void tst_HistoryAcknowledgement::expiredSnoozesDoNotCount()
{
    QVERIFY(applyAcknowledgementInHistory(file(), {1, AcknowledgementRequest::Action::Snooze, {kShop}, {}, kNow.addSecs(60)},
                                          kNow));
    const auto later =
        applyAcknowledgementInHistory(file(), {2, AcknowledgementRequest::Action::Snooze, {kShop}, {}, {}}, kNow.addSecs(61));
    QCOMPARE(later->targets.first().outcome, AcknowledgementOutcome::NotSnoozed);
}

void tst_HistoryAcknowledgement::withoutAHistoryNothingIsAcknowledged()
{
    const QString none = m_folder->filePath(u"none.sqlite"_s);
    const auto answer =
        applyAcknowledgementInHistory(none, {1, AcknowledgementRequest::Action::Acknowledge, {kShop}, {}, {}}, kNow);
    QCOMPARE(answer->targets.first().outcome, AcknowledgementOutcome::NoProblem);
    QVERIFY(!QFileInfo::exists(none));
}

void tst_HistoryAcknowledgement::reportsWriteErrors()
{
    const auto answer = applyAcknowledgementInHistory(m_folder->path(),
                                                      {1, AcknowledgementRequest::Action::Acknowledge, {kShop}, {}, {}}, kNow);
    QVERIFY(!answer);
    QVERIFY(!answer.error().sentence().isEmpty());
}

QTEST_GUILESS_MAIN(tst_HistoryAcknowledgement)

} // namespace HistoryAcknowledgementTest

#include "tst_HistoryAcknowledgement.moc"
