// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The outcome of a check, and the types of errors. The names are those in the NDJSON output, see
//! docs/contributing/command-line.md 3.

#include <QMetaType>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief The outcome of a check. Ordered by severity, so the worst of several outcomes is their maximum.
//!
//! Unknown means that the target couldn't be observed (program missing, cancelled), which is not the same as Down.
enum class Outcome : quint8 { Up, Degraded, Unknown, Down };

//! Returns a rank for the worst outcome of a period: like the order of Outcome, but a failure counts more than Unknown, which says
//! nothing about the target.
int failureRank(Outcome outcome);

//! Returns one of `up`, `degraded`, `unknown` and `down`, for JSON and filters. Never translated.
QString outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeFromKey(const QString &key);

//! Returns the translated name shown to the user.
QString outcomeLabel(Outcome outcome);
//! Returns the number of targets with an outcome, such as `3 down`.
QString outcomeCountText(Outcome outcome, int count);

//! \brief Why a check failed, reported as `error.type` in NDJSON.
enum class ErrorType : quint8 {
    Refused,    //!< the host is reachable, but nothing is listening on the port
    Timeout,    //!< the check didn't end within the timeout
    Dns,        //!< the name couldn't be resolved
    Tls,        //!< the handshake failed or the certificate is invalid
    Network,    //!< the host is unreachable or the connection was lost
    Protocol,   //!< the response violates the protocol or exceeds a limit
    NotFound,   //!< a program, file or variable that the check requires doesn't exist
    Permission, //!< the user running Watchkeeper lacks a required permission
    Condition,  //!< the target responded, but a condition failed
    Command,    //!< a command exited with an unaccepted code or was ended by a signal
    Cancelled,  //!< the user stopped the check, or the program exited
    Internal    //!< a bug in Watchkeeper
};

QString errorTypeKey(ErrorType type);
std::optional<ErrorType> errorTypeFromKey(const QString &key);

} // namespace watchkeeper
