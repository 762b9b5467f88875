// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Commands that the user defines to run for a target, such as `ping -c 3 {{host}}`. Pure functions.

#include "alerts/alert/Alert.h"
#include "model/base/Expected.h"
#include "model/target/Target.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace watchkeeper {

//! \brief A command line with the placeholders of alert texts (see alertPlaceholders()), and also `{{host}}` and `{{port}}`.
//!
//! The line is split into words before the placeholders are filled, and no shell runs unless the line itself starts one. A value
//! is therefore always a part of one word.
struct OwnCommand
{
    QString name;
    QString line;
    QStringList kinds;       //!< kinds of targets that it is for; all if empty
    bool isDetached = false; //!< whether it opens its own window, such as a terminal: Watchkeeper only starts it

    //! Returns the first problem of a command that can't be stored, or an empty string.
    QString problem() const;
    bool appliesTo(const QString &kind) const { return kinds.isEmpty() || kinds.contains(kind); }
    friend bool operator==(const OwnCommand &, const OwnCommand &) = default;
};

//! Returns one entry of the setting `commands`, such as `Ping (http, tcp; window) = ping {{host}}`.
QString ownCommandText(const OwnCommand &command);
//! Reads such an entry. Returns nullopt if it isn't a valid command.
std::optional<OwnCommand> ownCommandFromText(const QString &text);

//! Returns commands that are offered, but not added unasked: a login and a route in a terminal, and a ping.
QList<OwnCommand> exampleCommands();

//! The target for which a command runs.
struct CommandSubject
{
    Alert alert; //!< the values of the placeholders, also passed as environment variables
    QString host;
    int port = 0; //!< 0 if there is none
};

//! Returns the host and the port that the target contacts, and its name, address, kind and tags.
CommandSubject commandSubject(const Target &target);

//! A program with its arguments.
struct CommandCall
{
    QString program;
    QStringList arguments;
};

//! \brief Fills the placeholders.
//!
//! Some values are refused: a host that isn't a name or an address, a word that would become an option because a value begins with `-`,
//! and a value with special characters in a line that starts a shell, a script language, a terminal or ssh, which may interpret it.
//! \param now  [ms] since 1970, UTC
//! \return the call, or a message that says why the command can't run for this target
Expected<CommandCall, QString> commandCall(const OwnCommand &command, const CommandSubject &subject, qint64 now,
                                           const QTimeZone &zone);

} // namespace watchkeeper
