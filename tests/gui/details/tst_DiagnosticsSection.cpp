// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/evidence/FailureEvidence.h"
#include "gui/details/overview/FailureSections.h"
#include "gui/table/model/ResultsModel.h"

#include "history/tables/RecordingTable.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

namespace DiagnosticsSectionTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the failure diagnostics in the details of a target.
class tst_DiagnosticsSection : public QObject
{
    Q_OBJECT

private slots:
    void showsConclusionAndAngles();
    void needsNoConclusion();
    void explainsExcludedDiagnostics();
    void showsOnlyNewDifferences();
    void sameContentKeepsTheLabels();
    void paneShowsItBeforeConfirmation();
    void ignoresAnEarlierFailure();

private:
    static QStringList texts(const DiagnosticsSection &part, const QString &name);
};

namespace {

const Target &shop()
{
    static const Target target = makeTarget(u"Shop"_s);
    return target;
}

RecordedProbe angleOf(DiagnosticProbeType which, ProbeOutcome outcome, const QString &seen)
{
    RecordedProbe angle;
    angle.angle = which;
    angle.outcome = outcome;
    angle.seen = seen;
    angle.durationMs = 12;
    return angle;
}

DiagnosticsRecording recordingAt(qint64 at)
{
    DiagnosticsRecording recording;
    recording.target = shop().id;
    recording.at = at;
    recording.errorType = ErrorType::Refused;
    recording.port = 443;
    recording.totalDurationMs = 80;
    recording.angles = {angleOf(DiagnosticProbeType::Ipv4, ProbeOutcome::Failure, u"Connection refused."_s),
                        angleOf(DiagnosticProbeType::Ping, ProbeOutcome::Success, u"3 of 3"_s),
                        angleOf(DiagnosticProbeType::Path, ProbeOutcome::NotObserved, {})};
    recording.angles[0].errorType = ErrorType::Refused;
    recording.angles[2].lines = {u"1  192.0.2.1"_s};
    recording.lastSuccessAt = at - 1000;
    recording.differences = {{AnswerPart::Value, {u"ip"_s, u"192.0.2.5"_s}, {u"ip"_s, u"192.0.2.6"_s}},
                             {AnswerPart::Result, {u"result"_s, u"200 OK"_s}, {u"result"_s, u""_s}}};
    return recording;
}

FailurePair pairOf(const DiagnosticsRecording &recording)
{
    FailurePair pair;
    pair.recording = recording;
    return pair;
}

} // namespace

QStringList tst_DiagnosticsSection::texts(const DiagnosticsSection &part, const QString &name)
{
    QStringList found;
    for (const QLabel *label : part.findChildren<QLabel *>(name))
        found.append(label->text());
    return found;
}

void tst_DiagnosticsSection::showsConclusionAndAngles()
{
    DiagnosticsSection part;
    QVERIFY(part.isHidden());
    part.setPair(shop(), pairOf(recordingAt(1000)));
    QVERIFY(!part.isHidden());
    QCOMPARE(texts(part, u"conclusion"_s), QStringList{u"The host answers pings, but port 443 is closed."_s});
    QCOMPARE(texts(part, u"seenFromElsewhere"_s), (QStringList{u"Connection refused."_s, u"3 of 3"_s, u"not checked"_s}));
    QStringList states;
    for (const QLabel *label : part.findChildren<QLabel *>()) {
        if (!label->pixmap().isNull())
            states.append(label->accessibleName());
    }
    QCOMPARE(states, (QStringList{u"failed"_s, u"passed"_s, u"not checked"_s}));
    QVERIFY(part.findChildren<QLabel *>(u"seenFromElsewhere"_s).last()->toolTip().contains(u"192.0.2.1"_s));
    QVERIFY(texts(part, u"changedElsewhere"_s).contains(u"192.0.2.6"_s));
    part.setPair(shop(), {});
    QVERIFY(part.isHidden());
}

void tst_DiagnosticsSection::needsNoConclusion()
{
    DiagnosticsSection part;
    DiagnosticsRecording recording = recordingAt(1000);
    recording.angles = {angleOf(DiagnosticProbeType::Ping, ProbeOutcome::Success, u"3 of 3"_s)};
    recording.differences.clear();
    part.setPair(shop(), pairOf(recording));
    QVERIFY(part.findChild<QLabel *>(u"conclusion"_s)->isHidden());
    QVERIFY(texts(part, u"recordingLine"_s).first().contains(u"within 80 ms"_s));
    QVERIFY(texts(part, u"changedElsewhere"_s).isEmpty());
}

void tst_DiagnosticsSection::explainsExcludedDiagnostics()
{
    DiagnosticsSection part;
    DiagnosticsRecording recording = recordingAt(1000);
    recording.isOmitted = true;
    recording.angles.clear();
    part.setPair(shop(), pairOf(recording));
    QVERIFY(!part.isHidden());
    QVERIFY(texts(part, u"recordingLine"_s).first().contains(u"too many targets failed at the same time"_s));
}

//! Differences that are already shown with the evidence of the same failure aren't repeated.
void tst_DiagnosticsSection::showsOnlyNewDifferences()
{
    DiagnosticsSection part;
    FailurePair pair = pairOf(recordingAt(1000));
    pair.good = StoredEvidence{shop().id, 900, {}};
    pair.failed = StoredEvidence{shop().id, 1100, {}};
    part.setPair(shop(), pair);
    QCOMPARE(texts(part, u"changedElsewhere"_s), (QStringList{u"192.0.2.5"_s, u"192.0.2.6"_s}));
    pair.good->seen.addValue(u"ip"_s, u"192.0.2.5"_s);
    pair.failed->seen.addValue(u"ip"_s, u"192.0.2.6"_s);
    part.setPair(shop(), pair);
    QVERIFY(texts(part, u"changedElsewhere"_s).isEmpty());
}

//! The labels aren't replaced, so a text selection in them is kept.
void tst_DiagnosticsSection::sameContentKeepsTheLabels()
{
    DiagnosticsSection part;
    part.setPair(shop(), pairOf(recordingAt(1000)));
    const QLabel *const before = part.findChild<QLabel *>(u"seenFromElsewhere"_s);
    part.setPair(shop(), pairOf(recordingAt(1000)));
    QCOMPARE(part.findChild<QLabel *>(u"seenFromElsewhere"_s), before);
    DiagnosticsRecording other = recordingAt(2000);
    other.angles[0].seen = u"Another."_s;
    part.setPair(shop(), pairOf(other));
    QCOMPARE(texts(part, u"seenFromElsewhere"_s).first(), u"Another."_s);
    QCOMPARE(texts(part, u"seenFromElsewhere"_s).size(), 3);
}

void tst_DiagnosticsSection::paneShowsItBeforeConfirmation()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    Result soft = makeResult(shop(), Outcome::Down);
    soft.hard = false;
    FailureSource source(file);
    ResultsModel model;
    DetailsPane pane(&model);
    pane.setFailureSource(&source);
    model.setTargets({shop()});
    pane.resize(900, 500);
    pane.show();
    pane.showTargets({shop().id});
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    const auto *part = pane.findChild<DiagnosticsSection *>(u"elsewhere"_s);
    model.addResults({soft});
    HistoryDatabase database(file, HistoryDatabase::Access::Write);
    QVERIFY(!RecordingTable(&database).add({recordingAt(soft.at.toMSecsSinceEpoch())}));
    QTRY_VERIFY_WITH_TIMEOUT(!part->isHidden(), 10'000);
    QVERIFY(pane.findChild<WhatChangedSection *>(u"whatChanged"_s)->isHidden());
}

void tst_DiagnosticsSection::ignoresAnEarlierFailure()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    const Result failed = makeResult(shop(), Outcome::Down);
    HistoryDatabase database(file, HistoryDatabase::Access::Write);
    QVERIFY(!RecordingTable(&database).add({recordingAt(failed.at.toMSecsSinceEpoch() - 3'600'000)}));
    FailureSource source(file);
    int found = 0;
    connect(&source, &FailureSource::found, this, [&found] { ++found; });
    ResultsModel model;
    DetailsPane pane(&model);
    pane.setFailureSource(&source);
    model.setTargets({shop()});
    pane.show();
    pane.showTargets({shop().id});
    QVERIFY(QTest::qWaitForWindowExposed(&pane));
    model.addResults({failed});
    QTRY_VERIFY(found > 0);
    QVERIFY(pane.findChild<DiagnosticsSection *>(u"elsewhere"_s)->isHidden());
}

QTEST_MAIN(tst_DiagnosticsSection)

} // namespace DiagnosticsSectionTest

#include "tst_DiagnosticsSection.moc"
