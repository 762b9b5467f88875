// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From a preset and the place of a server to a target. Pure.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

#include <optional>

namespace watchkeeper {

//! \brief The preset's address on a server.
//! \param place  `host`, `host:port`, or an address that begins with http:// or https://, which then says the port as well. A path goes
//!               before that of the preset (a service behind a proxy), unless it ends with that already.
//! \return the address, or a sentence that says what is wrong with the place
Expected<QString, QString> presetAddress(const Preset &preset, const QString &place);

//! \brief An ordinary target, as strictly judged as one in a file; its name is the preset's title and the server.
Expected<Target, QString> targetOfPreset(const Preset &preset, const QString &place, const Schedule &defaults);

//! \brief What the service may want to see, as a sentence; empty where the target shows something already, or nothing is wanted.
QString credentialsHint(const Preset &preset, const Target &target);

//! \brief A line such as `elasticsearch es.example:9200`.
struct PresetLine
{
    const Preset *preset;
    QString place;
};

//! \brief What such a line says: the name of a preset, or one of its words, and what can only be a server.
//!
//! Where the name is also that of a program here, the place must have a port or scheme: `git example.org` remains a command.
std::optional<PresetLine> presetLine(const QString &line);

//! Whether each word of `text` is in the preset's key, title, other names or help; whatever the case.
bool matchesWords(const Preset &preset, const QString &text);

} // namespace watchkeeper
