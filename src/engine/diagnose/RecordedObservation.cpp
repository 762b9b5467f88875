// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnose/RecordedObservation.h"

#include "engine/evaluate/StateTracker.h"

#include <QCoreApplication>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxLines = 30;

class RecordedObservationText
{
    Q_DECLARE_TR_FUNCTIONS(FailureDiagnostics)
};

ProbeOutcome probeOutcomeFor(const Observation &seen)
{
    if (!seen.error)
        return ProbeOutcome::Success;
    switch (seen.error->type()) {
    case ErrorType::NotFound:
    case ErrorType::Permission:
    case ErrorType::Command:
    case ErrorType::Cancelled:
    case ErrorType::Internal:
        return ProbeOutcome::NotObserved;
    default:
        return ProbeOutcome::Failure;
    }
}

QString nameFrom(const QStringList &common, const QStringList &organisation)
{
    return (common.isEmpty() ? organisation : common).value(0);
}

//! Returns a line such as `shop.example, issued by R11, valid from 2026-01-31 to 2026-04-30`.
QString certificateLine(const QByteArray &der)
{
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return {};
    const auto day = [](const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); };
    return RecordedObservationText::tr("%1, issued by %2, valid from %3 to %4")
        .arg(nameFrom(certificate.subjectInfo(QSslCertificate::CommonName),
                      certificate.subjectInfo(QSslCertificate::Organization)),
             nameFrom(certificate.issuerInfo(QSslCertificate::CommonName),
                      certificate.issuerInfo(QSslCertificate::Organization)),
             day(certificate.effectiveDate()), day(certificate.expiryDate()));
}

QStringList certificateChainLines(const Evidence &evidence)
{
    QStringList lines;
    for (const QByteArray &der : evidence->tls.chain)
        lines.append(certificateLine(der));
    lines.removeAll(QString());
    return lines;
}

//! The table of the route without its heading; empty if it has no rows.
QStringList routeLines(const QString &text)
{
    const QStringList lines = text.trimmed().split(u'\n').mid(2, kMaxLines);
    return lines.size() > 1 ? lines : QStringList();
}

} // namespace

bool isWorthRecording(const TargetState &before, const Result &result)
{
    if (!before.known || before.inMaintenance || isDiscarded(result.observation))
        return false;
    if (result.outcome == Outcome::Degraded)
        return before.outcome == Outcome::Up;
    return result.outcome == Outcome::Down && (before.outcome == Outcome::Up || before.outcome == Outcome::Degraded);
}

RecordedProbe recordedProbe(const DiagnosticProbe &probe, const Observation &seen, double durationMs)
{
    RecordedProbe angle;
    angle.angle = probe.angle;
    angle.where = probe.where;
    angle.outcome = probeOutcomeFor(seen);
    angle.durationMs = durationMs;
    angle.phases = seen.phases;
    angle.values = seen.values;
    angle.seen = seen.error ? seen.error->message() : seen.summary;
    if (seen.error)
        angle.errorType = seen.error->type();
    if (probe.angle == DiagnosticProbeType::Tls)
        angle.lines = certificateChainLines(seen.evidence);
    else if (probe.angle == DiagnosticProbeType::Path && !seen.text.isEmpty())
        angle.lines = routeLines(seen.text);
    return angle;
}

RecordedProbe missingProbe(const DiagnosticProbe &probe)
{
    RecordedProbe angle;
    angle.angle = probe.angle;
    angle.where = probe.where;
    angle.outcome = ProbeOutcome::Failure;
    angle.errorType = ErrorType::Network;
    angle.seen = RecordedObservationText::tr("This computer has no default route.");
    return angle;
}

DiagnosticsRecording makeRecording(const Result &failed)
{
    const Observation &seen = failed.observation;
    DiagnosticsRecording recording;
    recording.target = failed.targetId;
    recording.at = failed.at.toMSecsSinceEpoch();
    recording.outcome = failed.outcome;
    recording.message = seen.error ? seen.error->message() : seen.warning ? seen.warning->message() : seen.summary;
    if (seen.error)
        recording.errorType = seen.error->type();
    recording.phases = seen.phases;
    return recording;
}

} // namespace watchkeeper
