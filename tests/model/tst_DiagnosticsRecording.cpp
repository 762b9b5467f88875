// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/incident/DiagnosticsRecording.h"

#include <QTest>

namespace DiagnosticsRecordingTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests converting a recording to JSON and back.
class tst_DiagnosticsRecording : public QObject
{
    Q_OBJECT

private slots:
    void canBeReadBack();
    void cutsLongTexts();
    void ignoresUnknownValues();
};

namespace {

DiagnosticsRecording sample()
{
    RecordedProbe tls;
    tls.angle = DiagnosticProbeType::Tls;
    tls.where = u"shop.example:443"_s;
    tls.outcome = ProbeOutcome::Failure;
    tls.errorType = ErrorType::Tls;
    tls.seen = u"„Größe“"_s;
    tls.durationMs = 12.345;
    tls.phases.set(Phase::Dns, 0);
    tls.phases.set(Phase::Tls, 8.5);
    tls.values = {{u"certificateEnds"_s, QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC)},
                  {u"certificateDaysLeft"_s, -3.5},
                  {u"valid"_s, false},
                  {u"rtt"_s, 4.0, Unit::Millisecond, ValueSource::Perfdata}};
    tls.lines = {u"a"_s, u"b"_s};
    RecordedProbe other;
    other.angle = DiagnosticProbeType::Gateway;
    other.outcome = ProbeOutcome::NotObserved;
    DiagnosticsRecording recording;
    recording.at = 1'790'000'000'123;
    recording.outcome = Outcome::Degraded;
    recording.errorType = ErrorType::Timeout;
    recording.message = u"No answer."_s;
    recording.phases.set(Phase::Connect, 3);
    recording.port = 443;
    recording.delayMs = 1.25;
    recording.totalDurationMs = 1'999.5;
    recording.angles = {tls, other};
    recording.lastSuccessAt = 1'789'999'999'000;
    recording.differences = {{AnswerPart::Value, {u"ip"_s, u"192.0.2.5"_s}, {u"ip"_s, u"192.0.2.6"_s}},
                             {AnswerPart::Time, {}, {u"dns"_s, 3.0, Unit::Millisecond}}};
    return recording;
}

} // namespace

void tst_DiagnosticsRecording::canBeReadBack()
{
    const DiagnosticsRecording before = sample();
    const auto after = recordingFromJson(recordingToJson(before));
    QVERIFY(after);
    QCOMPARE(recordingToJson(*after), recordingToJson(before));
    QCOMPARE(after->at, before.at);
    QCOMPARE(after->outcome, Outcome::Degraded);
    QCOMPARE(after->errorType, ErrorType::Timeout);
    QCOMPARE(after->message, before.message);
    QCOMPARE(after->phases.get(Phase::Connect), 3.0);
    QVERIFY(!after->phases.get(Phase::Wait));
    QCOMPARE(after->port, 443);
    QCOMPARE(after->totalDurationMs, 1'999.5);
    QVERIFY(!after->isOmitted);
    QCOMPARE(after->lastSuccessAt, before.lastSuccessAt);
    QCOMPARE(after->angles.size(), 2);
    const RecordedProbe *const tls = after->find(DiagnosticProbeType::Tls);
    QCOMPARE(tls->where, u"shop.example:443"_s);
    QCOMPARE(tls->outcome, ProbeOutcome::Failure);
    QCOMPARE(tls->errorType, ErrorType::Tls);
    QCOMPARE(tls->seen, u"„Größe“"_s);
    QCOMPARE(tls->value(u"certificateEnds"_s).toDateTime(), QDateTime(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC));
    QCOMPARE(tls->value(u"certificateDaysLeft"_s).toDouble(), -3.5);
    QCOMPARE(tls->value(u"valid"_s), QVariant(false));
    QCOMPARE(tls->values[3].unit, Unit::Millisecond);
    QCOMPARE(tls->values[3].source, ValueSource::Perfdata);
    QCOMPARE(tls->lines, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(after->find(DiagnosticProbeType::Gateway)->outcome, ProbeOutcome::NotObserved);
    QVERIFY(!after->find(DiagnosticProbeType::Ping));
    QCOMPARE(after->differences.size(), 2);
    QCOMPARE(after->differences[0].after.value.toString(), u"192.0.2.6"_s);
    QVERIFY(!after->differences[1].before.value.isValid());
    QCOMPARE(after->differences[1].part, AnswerPart::Time);
    DiagnosticsRecording leftOut = before;
    leftOut.isOmitted = true;
    QVERIFY(recordingFromJson(recordingToJson(leftOut))->isOmitted);
}

//! A server may send very long strings.
void tst_DiagnosticsRecording::cutsLongTexts()
{
    DiagnosticsRecording recording = sample();
    recording.message = QString(1'000'000, u'x');
    recording.angles[0].seen = recording.message;
    recording.angles[0].lines = QStringList(1'000, recording.message);
    recording.angles[0].values = QList<ObservedValue>(1'000, {u"v"_s, recording.message});
    const QByteArray json = recordingToJson(recording);
    QVERIFY2(json.size() < 100'000, qPrintable(QString::number(json.size())));
    QCOMPARE(recordingFromJson(json)->message.size(), kMaxRecordedTextLength);
}

void tst_DiagnosticsRecording::ignoresUnknownValues()
{
    QVERIFY(!recordingFromJson("nonsense"));
    QVERIFY(!recordingFromJson("{}"));
    const auto read = recordingFromJson(
        R"({"at":5,"outcome":"odd","errorType":"odd","angles":[{"angle":"odd","sight":"good"},{"angle":"ping","sight":"odd"},
            {"angle":"ping","sight":"good"},7],"differences":[[99,["a",1],["a",2]],3]})");
    QVERIFY(read);
    QCOMPARE(read->outcome, Outcome::Unknown);
    QVERIFY(!read->errorType);
    QCOMPARE(read->angles.size(), 1);
    QVERIFY(read->differences.isEmpty());
}

QTEST_GUILESS_MAIN(tst_DiagnosticsRecording)

} // namespace DiagnosticsRecordingTest

#include "tst_DiagnosticsRecording.moc"
