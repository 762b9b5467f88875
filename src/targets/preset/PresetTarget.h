// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates a target from a preset and the place of a server. Pure.

#include "targets/TargetsDocument.h"
#include "targets/preset/Preset.h"

namespace watchkeeper {

//! \brief The preset's address on a server.
//! \param place  `host`, `host:port`, or an address that begins with http:// or https://, which then says the port as well. A path goes
//!               before that of the preset (a service behind a proxy), unless it ends with that already.
//! \return the address, or a sentence that says what is wrong with the place
Expected<QString, QString> presetAddress(const Preset &preset, const QString &place);

//! \brief An ordinary target, validated as strictly as one in a file; its name is the preset's title and the server.
Expected<Target, QString> makePresetTarget(const Preset &preset, const QString &place, const Schedule &defaults);

//! \brief The credentials the service may require, as a sentence; empty if the target already has some, or none are required.
QString credentialsHint(const Preset &preset, const Target &target);

} // namespace watchkeeper
