// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What may be said when the window is started.

#include "gui/look/Colours.h"
#include "model/Expected.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

struct Options
{
    QStringList texts;          //!< URL, host:port or command each; empty: the profile's targets
    QString profile;            //!< folder; empty: the standard one
    bool sample = false;        //!< the sample, without touching the profile
    bool sampleFirst = false;   //!< the sample becomes the profile's targets where it has none yet
    std::optional<Theme> theme; //!< absent: that of the settings
    QString screenshot;         //!< file to write once the rounds are done; empty: none
    QStringList scenes;         //!< what is opened before the screenshot, of sceneNames()
    QSize size;                 //!< of the window; invalid: as it was last
    int rounds = 1;             //!< before the screenshot, 1 - 100
};

//! What to print instead of starting, and with which exit status.
struct Answer
{
    QString text;
    int status = 0;
};

//! \param arguments  with the program's name first; a QCoreApplication must exist
Expected<Options, Answer> readOptions(const QStringList &arguments);

//! Whether these only ask for a text, so that no display is needed.
bool asksForText(const QStringList &arguments);

} // namespace watchkeeper
