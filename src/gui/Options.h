// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command line options of the window.

#include "gui/look/Colours.h"
#include "model/Expected.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

struct Options
{
    QStringList texts;          //!< URL, host:port or command each; empty: the targets of the profile
    QString profile;            //!< folder; empty: the default one
    bool sample = false;        //!< use the sample, without changing the profile
    bool sampleFirst = false;   //!< save the sample as the profile's targets if it has none yet
    std::optional<Theme> theme; //!< no value: the one from the settings
    QString screenshot;         //!< file to write once the checks are done; empty: none
    QStringList scenes;         //!< what is opened before the screenshot, names from sceneNames()
    QSize size;                 //!< of the window; invalid: the last size
    int rounds = 1;             //!< before the screenshot, 1 - 100
};

//! What to print instead of starting, and the exit status.
struct Answer
{
    QString text;
    int status = 0;
};

//! \param arguments  with the program name first; a QCoreApplication must exist
Expected<Options, Answer> readOptions(const QStringList &arguments);

//! Whether these only request a text, so that no display is required.
bool requestsTextOutput(const QStringList &arguments);

} // namespace watchkeeper
