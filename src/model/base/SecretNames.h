// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides whether a header field, variable or query item contains a secret, based on its name. Masks header fields. Pure.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Returns whether a value with this name is likely a secret, such as `Authorization`, `X-Api-Key`,
//! `GITHUB_TOKEN` or `sig`.
//!
//! Names can be chosen freely. If in doubt, returns true, because masking too much is better than revealing a secret.
bool isSecretName(const QString &name);

//! \brief Returns the value of a header field in a form that can be shown: `***` if the name suggests a secret,
//! otherwise unchanged.
//!
//! Cookies keep their names and attributes: `sid=***; Path=/`. `value` can consist of several fields joined by commas.
QByteArray shownHeaderValue(const QByteArray &name, const QByteArray &value);

} // namespace watchkeeper
