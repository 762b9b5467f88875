// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a target looked like from elsewhere in the moment in which it failed. Plain values; the conclusion is drawn by app.

#include "model/AnswerDifference.h"
#include "model/Observation.h"
#include "model/Target.h"

#include <QDateTime>
#include <QMetaType>
#include <QStringList>

namespace watchkeeper {

//! From where it was looked at, in the order in which it is shown.
enum class Angle : quint8 {
    Connection,  //!< a plain TCP connection to the address that the target names
    Ipv4,        //!< the same to its name, over IPv4 alone
    Ipv6,        //!< over IPv6 alone
    LastAddress, //!< a connection, or a ping, without the name: to the address that answered last
    Tls,         //!< the handshake and the chain
    NameServer,  //!< its name, asked of one name server
    Ping,
    Path,   //!< the way there; may take longer than the others
    Gateway //!< this computer's own link
};
inline constexpr int kAngleCount = 9;
//! `ipv4`, `lastAddress`, …: as in JSON.
QString angleKey(Angle angle);

//! What one look came to.
enum class ProbeOutcome : quint8 {
    Good,
    Bad,
    Nothing, //!< there is nothing to be seen from there, and that is no fault: the name has no address of that family
    NotSeen  //!< it could not be looked at: no right, no program, no time
};
inline constexpr int kSightCount = 4;
//! `good`, `bad`, `nothing`, `notSeen`.
QString sightKey(ProbeOutcome sight);

//! One look.
class RecordedAngle
{
public:
    RecordedAngle() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Angle angle = Angle::Connection;
    QString where; //!< what was looked at: `192.0.2.5:443`, a name server, a host
    ProbeOutcome sight = ProbeOutcome::NotSeen;
    std::optional<ErrorType> errorType; //!< of what is bad or could not be seen
    QString seen;                       //!< one line or a sentence, translated when it was recorded
    double durationMs = 0;
    Phases phases;
    QList<ObservedValue> values; //!< addresses, certificate, hops
    QStringList lines;           //!< the chain, or the way, one a line

    QVariant value(const QString &name) const;
};

//! \brief All that was seen, with what failed beside it.
class DiagnosticsRecording
{
public:
    DiagnosticsRecording() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: that of the bad result
    Outcome outcome = Outcome::Down;
    std::optional<ErrorType> errorType; //!< of the bad result
    QString message;                    //!< why it was bad, or its one line
    Phases phases;                      //!< of the bad result
    int port = 0;                       //!< of the service; 0: it has none
    double delayMs = 0;                 //!< from the bad result to the first look
    double tookMs = 0;                  //!< until the last one ended
    bool isLeftOut = false;             //!< there was no look: too many targets failed at once
    QList<RecordedAngle> angles;

    qint64 lastGoodAt = 0; //!< [ms] since 1970; 0: none is known
    QList<AnswerDifference> differences; //!< from the last good answer to what was seen now, from all sides

    //! The first of that sort; null where there is none.
    const RecordedAngle *find(Angle angle) const;
};

//! [bytes] of each text at most; what is longer is cut.
inline constexpr qsizetype kMostRecordedText = 500;

//! Without the target, compact.
QByteArray recordingJson(const DiagnosticsRecording &recording);
//! \return nothing where that is no recording; what is unknown in it is passed over
std::optional<DiagnosticsRecording> recordingFromJson(const QByteArray &json);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DiagnosticsRecording)
