// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of all kinds of check. BuiltInKinds.h lists the built-in ones.

#include "checks/base/Kind.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief All kinds, in display order. Safe to call from any thread. The list and the pointers stay valid until the program
//! exits.
const QList<const Kind *> &kinds();

const QList<const Kind *> &builtInKinds();

//! Returns null for an unknown key.
const Kind *findKind(const QString &key);

//! Returns Kind::runsCommand; false if the kind doesn't exist.
bool runsCommand(const QString &kindKey);

//! Returns whether this program is in the sandbox of a Flatpak. See https://docs.flatpak.org/en/latest/flatpak-command-reference.html.
bool isInFlatpak();

//! Returns why checks of this kind aren't possible here, translated; empty if they are.
QString kindRefusal(const Kind &kind);

//! \brief The endpoint of a target whose placeholders have been filled. nullopt for targets without a host: commands, disks, files, groups.
//! \param proxy  the proxy from the settings, or empty; its credentials aren't used
std::optional<ServiceEndpoint> serviceEndpointFor(const Kind &kind, const Fields &fields, const QUrl &proxy);

//! \brief Adds the user's dialogues to kinds(), except for those whose key already exists. Call it before any check runs.
void addKinds(const QList<std::shared_ptr<const Kind>> &more);

} // namespace watchkeeper
