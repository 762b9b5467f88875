// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds the texts in a target's check results that must not be stored or sent to other programs: a server may repeat a password that
//! it received. Pure, except for the environment and the values that checks used. The engine removes them from every result
//! (TargetSecrets).

#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "engine/SecretMask.h"
#include "history/database/EvidenceTable.h"
#include "model/Target.h"

#include <QStringList>

namespace watchkeeper {

//! \brief The secrets of a target as they may occur in a reply: the values of its secret fields, header fields and addresses, also if they
//! are placeholders for a variable, for a file that a check used, or for a key of the keychain; unchanged, percent-encoded, and as HTTP
//! sends a user name and a password.
//!
//! Reads no file; safe from any thread. Texts of less than four characters are left out: they occur everywhere.
//! \param keychain  the values of `${keychain:KEY}`
QStringList secretsOf(const Target &target, const Secrets &keychain);

//! \brief The same for the proxy that checks may use: the one in the settings, or in the variables `http_proxy`, `https_proxy` and
//! `all_proxy`.
QStringList proxySecretsOf(const NetworkSettings &settings, const Secrets &keychain);

//! \brief The same with `***` for the values of secret header fields: cookies, which keep their names and attributes, and fields whose
//! names mark them as tokens or keys.
Evidence withMaskedHeaders(const Evidence &evidence);

//! \brief The same with `***` for the secrets in reply and output, and for the values of secret header fields, such as cookies.
//! \param stored  of a result as reported by the engine: its observation contains no secrets
StoredEvidence maskedEvidence(StoredEvidence stored, const SecretMask &mask);

} // namespace watchkeeper
