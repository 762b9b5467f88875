// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From a preset and the place of a server to a target. Pure.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

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

} // namespace watchkeeper
