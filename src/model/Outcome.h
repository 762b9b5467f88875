// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The verdict on one check, and the reasons for a bad one. Names are those of the NDJSON contract, docs/contributing/command-line.md 3.

#include <QMetaType>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief The verdict on one check, ordered by severity: the worst of several is their maximum.
//!
//! Unknown means that the target could not be observed (program missing, cancelled), which is not the same as Down.
enum class Outcome : quint8 { Up, Degraded, Unknown, Down };

//! `up`, `degraded`, `unknown`, `down`: for JSON and filters, never translated.
QString outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeFromKey(const QString &key);

//! The word shown to people; translated.
QString outcomeLabel(Outcome outcome);

//! \brief Why a check failed. `error.type` in the NDJSON of a result.
enum class ErrorType : quint8 {
    Refused,    //!< the host answered: nothing is listening there
    Timeout,    //!< the deadline has passed
    Dns,        //!< the name has no address
    Tls,        //!< handshake or certificate
    Network,    //!< unreachable, reset, cut off
    Protocol,   //!< the answer violates the protocol, or exceeds a limit
    NotFound,   //!< a program, file or variable that the check itself requires
    Permission, //!< this user isn't allowed to check it
    Condition,  //!< it answered, but a condition failed
    Command,    //!< a command ended with an unaccepted exit code or by a signal
    Cancelled,  //!< a person or the end of the program stopped the check
    Internal    //!< a bug in Watchkeeper
};

QString errorTypeKey(ErrorType type);
std::optional<ErrorType> errorTypeFromKey(const QString &key);

} // namespace watchkeeper
