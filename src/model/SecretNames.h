// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decides by its name whether a header field, variable or query item contains a secret, and masks header fields. Pure.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Whether a value with this name is likely a secret, such as `Authorization`, `X-Api-Key`, `GITHUB_TOKEN` or `sig`.
//!
//! The names come from external sources. A false positive is better than a secret that is shown or stored unnoticed.
bool isSecretName(const QString &name);

//! \brief The value of a header field as it may be shown: `***` if the name suggests a secret, otherwise unchanged.
//!
//! Cookies keep their names and attributes: `sid=***; Path=/`. `value` may join several fields with commas.
QByteArray shownHeaderValue(const QByteArray &name, const QByteArray &value);

} // namespace watchkeeper
