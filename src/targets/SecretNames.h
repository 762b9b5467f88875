// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides by name whether a header field, variable or query item contains a secret. Pure.

#include <QString>

namespace watchkeeper {

//! \brief Whether something with this name is likely a secret: `Authorization`, `X-Api-Key`, `GITHUB_TOKEN`, `sig`.
//!
//! The names come from others: a false positive is better than a secret shown or stored unnoticed.
bool isSecretName(const QString &name);

} // namespace watchkeeper
