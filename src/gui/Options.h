// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command line options of the desktop program.

#include "gui/look/Colours.h"
#include "model/base/Expected.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

struct Options
{
    QStringList texts;        //!< URLs, host:port pairs or commands to monitor or add; empty to use the targets of the profile
    bool add = false;         //!< offer to add `texts` to the profile, instead of monitoring them for this run only
    QString profile;          //!< folder of the profile, also of the portable one; empty for the default one
    QString startAtLogin;     //!< `on`, `off` or `status`: print or change what happens at login, instead of starting; or empty
    bool sample = false;      //!< use the sample targets without changing the profile
    bool sampleFirst = false; //!< save the sample targets in the profile if it has no targets yet
    bool demo = false;        //!< show the demo first, without changing the profile
    bool isPrivate = false;   //!< show stand-ins instead of private texts
    bool isMinimized = false; //!< start without showing the window
    QString language;         //!< one of kLanguageChoices; empty to use the language from the settings
    std::optional<Theme> theme; //!< nullopt to use the theme from the settings
    QString screenshot;         //!< screenshot file to write after the checks, or empty
    QStringList scenes;         //!< scenes to open before the screenshot, named as in sceneNames()
    QSize size;                 //!< size of the window; invalid to restore the last size
    int runs = 1;               //!< number of manual runs before the screenshot, 1 - 100
};

//! Text to print instead of starting the program, and the exit status.
struct ImmediateOutput
{
    QString text;
    int status = 0;
};

//! Returns the options, such as `--theme`, that have no effect on a window that is already open.
QStringList optionsForStartOnly(const Options &options);

//! Returns these arguments, without the program name, with another `--language`.
QStringList withLanguage(const QStringList &arguments, const QString &language);
//! Shows or changes whether the program starts at login, as `startAtLogin` says. Blocks.
ImmediateOutput changeStartAtLogin(const Options &options);

//! \param arguments  the program name, followed by the options; a QCoreApplication must exist
Expected<Options, ImmediateOutput> readOptions(const QStringList &arguments);

//! Returns whether the arguments only request text output, which requires no display.
bool requestsTextOutput(const QStringList &arguments);

} // namespace watchkeeper
