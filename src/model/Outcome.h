// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The verdict on one check, and the reasons for a bad one. Names are those of the NDJSON contract, docs/contributing/command-line.md 3.

#include <QMetaType>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief The verdict on one check, in the order of badness: the worst of several is their maximum.
//!
//! Unknown means that the target could not be observed (program missing, cancelled), which is not the same as Down.
enum class Outcome : quint8 { Up, Degraded, Unknown, Down };

//! `up`, `degraded`, `unknown`, `down`: for JSON and filters, never translated.
QString outcomeKey(Outcome outcome);
std::optional<Outcome> outcomeFromKey(const QString &key);

//! The word people read; translated.
QString outcomeWord(Outcome outcome);

//! \brief Why a check did not go well. `error.type` in the NDJSON of a result.
enum class ErrorType : quint8 {
    Refused,    //!< somebody answered: nothing listens there
    Timeout,    //!< the deadline passed
    Dns,        //!< the name has no address
    Tls,        //!< handshake or certificate
    Network,    //!< unreachable, reset, cut off
    Protocol,   //!< what came back is not what the protocol allows, or exceeds a limit
    NotFound,   //!< program, file, or variable that the check itself needs
    Permission, //!< this user may not look
    Condition,  //!< it answered, but not with what counts as good
    Command,    //!< a command ended with an unaccepted exit code or by a signal
    Cancelled,  //!< a person or the end of the program stopped the check
    Internal    //!< our own fault
};

QString errorTypeKey(ErrorType type);
std::optional<ErrorType> errorTypeFromKey(const QString &key);

} // namespace watchkeeper
