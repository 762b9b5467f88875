// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which texts must not get to the disk, or to other programs, with what a target's checks saw: a server may repeat a password that it was
//! sent. Pure, but for the environment and what checks were filled with. The engine takes them out of every result (TargetSecrets).

#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "engine/SecretMask.h"
#include "history/database/EvidenceTable.h"
#include "model/Target.h"

#include <QStringList>

namespace watchkeeper {

//! \brief The secrets of a target as they may stand in a reply: what its secret fields, header fields and addresses hold, also where that is
//! a placeholder for a variable, for a file that a check was filled from, or for a key of the keychain; as it is, percent-encoded, and as
//! HTTP sends a name and a password.
//!
//! Reads no file; safe from any thread. Texts of less than four characters are left out: they stand everywhere.
//! \param keychain  what `${keychain:KEY}` stands for
QStringList secretsOf(const Target &target, const Secrets &keychain);

//! \brief The same of the proxy that every check may go through: the one of the settings, or of the variables `http_proxy`, `https_proxy`
//! and `all_proxy`.
QStringList proxySecretsOf(const NetworkSettings &settings, const Secrets &keychain);

//! \brief The same with `***` in place of the values of header fields that bear secrets: cookies, of which the name and what is said of them
//! stay, and those whose names say that they are tokens or keys.
Evidence withMaskedHeaders(const Evidence &evidence);

//! \brief The same with `***` in place of the secrets in reply and output, and of the values of header fields that bear some, such as cookies.
//! \param stored  of a result as the engine told it: in what was seen of it there are none
StoredEvidence maskedEvidence(StoredEvidence stored, const SecretMask &mask);

} // namespace watchkeeper
