// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Starts the window when the user signs in, by an entry in the system's own list. Nothing about it is stored in the settings, so
//! that the system's answer is always the truth.

#include "app/profile/Profile.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! Whether and how the window starts at login.
struct LoginStart
{
    bool isOn = false;
    bool isMinimized = true; //!< starts in the background, see the option `--minimized`

    bool operator==(const LoginStart &) const = default;
};

//! What the system answers.
struct LoginStartState
{
    LoginStart start;
    QString refusal; //!< why it can't be changed for this profile; a user-visible message, empty if it can
    QString note;    //!< how the entry differs from one that writeLoginStart() writes; a user-visible message or empty
};

//! \brief Reads the entry for this program and profile. Blocks, so call it in a pool thread. Requires a QCoreApplication.
//!
//! Each profile has an entry of its own. Linux and BSD: a desktop file
//! (https://specifications.freedesktop.org/autostart-spec/latest/). Windows: a value of the registry key `Run`, and whether the Task
//! Manager has turned it off. macOS: a property list for launchd.
LoginStartState readLoginStart(const Profile &profile);

//! Writes or removes the entry. Blocks like readLoginStart(). \return a user-visible error message, or an empty string
QString writeLoginStart(const Profile &profile, const LoginStart &start);

// The formats of the entries. Pure functions.

namespace login_entry {

//! What an entry says.
struct Content
{
    bool isOn = false;
    QString command; //!< in the format of the system
};

//! Returns a desktop file that starts this command.
QByteArray desktopFile(const QStringList &command);
//! Returns a desktop file that hides one of the same name in a folder of the system.
QByteArray hiddenDesktopFile();
//! Returns the value of `Exec`, quoted as in https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html and
//! escaped as a string of a desktop file.
QString desktopCommand(const QStringList &command);
//! \param desktops  the names in $XDG_CURRENT_DESKTOP
Content readDesktopFile(const QByteArray &content, const QStringList &desktops);

//! Returns the command line for Windows, quoted as CommandLineToArgvW() reads it.
QString windowsCommand(const QStringList &command);

//! Returns the property list of a launchd agent that starts this command at login.
QByteArray launchAgent(const QString &label, const QStringList &command);
Content readLaunchAgent(const QByteArray &content);

} // namespace login_entry

} // namespace watchkeeper
