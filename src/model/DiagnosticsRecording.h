// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics: a target checked from several angles at the moment of its failure. Plain values; app draws the conclusion.

#include "model/AnswerDifference.h"
#include "model/Observation.h"
#include "model/Target.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! The angle of a check, in display order.
enum class DiagnosticAngle : quint8 {
    Connection,  //!< a plain TCP connection to the target's address
    Ipv4,        //!< the same to its name, over IPv4 only
    Ipv6,        //!< over IPv6 only
    LastAddress, //!< a connection or a ping without the name: to the address that answered last
    Tls,         //!< the TLS handshake and the certificate chain
    NameServer,  //!< its name, resolved by one DNS server
    Ping,
    Path,   //!< the route; may take longer than the others
    Gateway //!< connectivity of this computer
};
inline constexpr int kDiagnosticAngleCount = 9;
//! `ipv4`, `lastAddress`, …: as in JSON.
QString angleKey(DiagnosticAngle angle);

//! The outcome of one angle.
enum class ProbeOutcome : quint8 {
    Good,
    Bad,
    Nothing,    //!< nothing to check from this angle, which isn't a fault: the name has no address of that family
    NotObserved //!< it couldn't be checked: no permission, no program, no time
};
inline constexpr int kProbeOutcomeCount = 4;
//! `good`, `bad`, `nothing`, `notSeen`.
QString probeOutcomeKey(ProbeOutcome probeFinding);

//! One look.
class RecordedAngle
{
public:
    RecordedAngle() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    DiagnosticAngle angle = DiagnosticAngle::Connection;
    QString where; //!< the checked place: `192.0.2.5:443`, a DNS server, a host
    ProbeOutcome probeFinding = ProbeOutcome::NotObserved;
    std::optional<ErrorType> errorType; //!< if it is bad or couldn't be checked
    QString seen;                       //!< one line or a sentence, translated when it was recorded
    double durationMs = 0;
    Phases phases;
    QList<ObservedValue> values; //!< addresses, certificate, hops
    QStringList lines;           //!< the certificate chain, or the route, one entry per line

    QVariant value(const QString &name) const;
};

//! \brief All findings, with the failure that caused them.
class DiagnosticsRecording
{
public:
    DiagnosticsRecording() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: time of the failed result
    Outcome outcome = Outcome::Down;
    std::optional<ErrorType> errorType; //!< of the failed result
    QString message;                    //!< why it failed, or its one-line summary
    Phases phases;                      //!< of the failed result
    int port = 0;                       //!< of the service; 0: it has no port
    double delayMs = 0;                 //!< from the failed result to the first angle
    double totalDurationMs = 0;         //!< until the last angle was finished
    bool isExcluded = false;            //!< no angle was checked: too many targets failed at the same time
    QList<RecordedAngle> angles;

    qint64 lastSuccessAt = 0;            //!< [ms] since 1970; 0: unknown
    QList<AnswerDifference> differences; //!< between the last successful answer and the current findings, from all angles

    //! The first one of that angle; null if there is none.
    const RecordedAngle *find(DiagnosticAngle angle) const;
};

//! [bytes] maximum of each text; longer texts are cut.
inline constexpr qsizetype kMaxRecordedTextLength = 500;

//! Without the target, compact.
QByteArray recordingToJson(const DiagnosticsRecording &recording);
//! \return absent if it isn't a valid recording; unknown members are ignored
std::optional<DiagnosticsRecording> recordingFromJson(const QByteArray &json);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DiagnosticsRecording)
