// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Finds a target's secrets. They must not be stored or sent to other programs, but a check result can contain them,
//! because a server may repeat a password that it received. Pure, except that the functions use the environment and the values
//! that checks used. The engine removes these secrets from every result (TargetSecrets).

#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "engine/evaluate/SecretMask.h"
#include "history/tables/EvidenceTable.h"
#include "model/target/Target.h"

#include <QStringList>

namespace watchkeeper {

//! \brief Returns the secrets of a target in all forms that may occur in a reply. The secrets are the values of its secret
//! fields, header fields and addresses. They include the values of placeholders for a variable, for a file that a check used,
//! or for a key of the keychain. The forms are plain, percent-encoded, and as in HTTP basic authentication.
//!
//! Reads no file; safe to call from any thread. Excludes secrets with fewer than four characters, because they occur everywhere.
//! \param keychain  the values of `${keychain:KEY}`
QStringList secretsOf(const Target &target, const Secrets &keychain);

//! \brief Like secretsOf(), but for the proxy of checks, which is set in the settings or in the variables `http_proxy`, `https_proxy` and
//! `all_proxy`.
QStringList proxySecretsOf(const NetworkSettings &settings, const Secrets &keychain);

//! \brief Returns the evidence with the values of secret header fields replaced by `***`. These fields are cookies, which keep
//! their names and attributes, and fields whose names indicate tokens or keys.
Evidence withMaskedHeaders(const Evidence &evidence);

//! \brief Returns the evidence with `***` in place of the secrets in reply and output, and of the values of secret
//! header fields such as cookies.
//! \param stored  evidence of a result from the engine, whose observation contains no secrets
StoredEvidence maskedEvidence(StoredEvidence stored, const SecretMask &mask);

} // namespace watchkeeper
