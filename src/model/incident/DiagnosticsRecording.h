// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics: several probes of a target at the moment of its failure. Plain values. The library `app`
//! interprets them.

#include "model/check/Observation.h"
#include "model/check/ObservedValue.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

// One difference between two answers. A plain value.

//! The part of an answer that differs.
enum class AnswerPart : quint8 {
    Result, //!< one-line summary of the answer
    Value,  //!< a measured value, such as the address, status, certificate or size
    Header, //!< a header field of a reply
    Line,   //!< the first differing line of the body or output
    Error,  //!< the first differing line of the error output
    Time    //!< duration of the check or of a phase
};
inline constexpr int kAnswerPartCount = 6;

//! \brief One difference, identified by its name. `before` or `after` is invalid if that answer doesn't contain the value.
struct AnswerDifference
{
    AnswerPart part = AnswerPart::Result;
    ObservedValue before;
    ObservedValue after;
    QString name() const { return before.name.isEmpty() ? after.name : before.name; }
};

//! The subject of a diagnostic probe, in display order.
enum class DiagnosticProbeType : quint8 {
    Connection,  //!< a plain TCP connection to the target's address
    Ipv4,        //!< a TCP connection to the target's name over IPv4 only
    Ipv6,        //!< a TCP connection to the target's name over IPv6 only
    LastAddress, //!< a connection or ping to the last address that answered, without resolving the name
    Tls,         //!< the TLS handshake and the certificate chain
    NameServer,  //!< resolution of the target's name by one DNS server
    Ping,
    Path,   //!< the route; may take longer than the other probes
    Gateway //!< the default gateway of this computer
};
inline constexpr int kDiagnosticProbeTypeCount = 9;
//! Returns the JSON key: `ipv4`, `lastAddress`, …
QString probeTypeKey(DiagnosticProbeType angle);

//! The outcome of a diagnostic probe.
enum class ProbeOutcome : quint8 {
    Success,
    Failure,
    NotApplicable, //!< there was nothing to check, which isn't an error; for example, the name has no address of that family
    NotObserved    //!< not checked, because of a missing permission, a missing program or a lack of time
};
inline constexpr int kProbeOutcomeCount = 4;
//! Returns `good`, `bad`, `nothing` or `notSeen`.
QString probeOutcomeKey(ProbeOutcome outcome);

//! The result of one diagnostic probe.
class RecordedProbe
{
public:
    RecordedProbe() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    DiagnosticProbeType angle = DiagnosticProbeType::Connection;
    QString where; //!< the checked address, DNS server or host, such as `192.0.2.5:443`
    ProbeOutcome outcome = ProbeOutcome::NotObserved;
    std::optional<ErrorType> errorType; //!< set if the check failed or wasn't possible
    QString seen;                       //!< the result in one line or sentence, translated when it was recorded
    double durationMs = 0;
    Phases phases;
    QList<ObservedValue> values; //!< addresses, certificate, hops
    QStringList lines;           //!< the certificate chain or the route, one entry per line

    QVariant value(const QString &name) const;
};

//! \brief All diagnostic probes of a failure, with the failed result that started them.
class DiagnosticsRecording
{
public:
    DiagnosticsRecording() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: time of the failed result
    Outcome outcome = Outcome::Down;
    std::optional<ErrorType> errorType; //!< error type of the failed result
    QString message;                    //!< why the check failed, or the summary of its result
    Phases phases;                      //!< phases of the failed result
    int port = 0;                       //!< port of the service; 0 if it has none
    double delayMs = 0;                 //!< [ms] from the failed result to the first diagnostic probe
    double totalDurationMs = 0;         //!< [ms] from the failed result to the end of the last diagnostic probe
    bool isOmitted = false;             //!< whether diagnostics were omitted, because too many targets failed at the same time
    QList<RecordedProbe> angles;

    qint64 lastSuccessAt = 0;            //!< [ms] since 1970; 0 if unknown
    QList<AnswerDifference> differences; //!< how the failed result and the diagnostics differ from the last successful answer

    //! Returns the first probe of this type, or null.
    const RecordedProbe *find(DiagnosticProbeType angle) const;
};

//! [bytes] Maximum length of each text; longer texts are truncated.
inline constexpr qsizetype kMaxRecordedTextLength = 500;

//! Returns the recording as compact JSON, without the target.
QByteArray recordingToJson(const DiagnosticsRecording &recording);
//! \return the recording, or nullopt if it is invalid; unknown members are ignored
std::optional<DiagnosticsRecording> recordingFromJson(const QByteArray &json);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DiagnosticsRecording)
