// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert channel as defined in alerts.json: a provider and the values of its fields. A plain value.

#include "alerts/providers/Provider.h"
#include "model/field/Fields.h"

#include <QMetaType>

namespace watchkeeper {

//! \brief One channel of a profile.
class AlertChannel
{
public:
    AlertChannel() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name;     //!< non-empty, one line, unique; used by rules to refer to the channel
    QString provider; //!< key of a Provider
    Fields fields;    //!< fields of the provider's table
    RateLimit limit;  //!< if empty, the provider's limit applies
    bool paused = false;

    friend bool operator==(const AlertChannel &, const AlertChannel &) = default;
};

//! \brief Returns the secrets in a channel's fields, in all forms in which a server may echo them.
//!
//! For a web address, the secrets are its path, longer segments of the path, the query, the user name and the password, encoded
//! and decoded. For a header, the secret is the token after `Bearer` or `Basic`. All secrets are also returned in
//! percent-encoded form.
QStringList secretsOf(const Provider &provider, const Fields &fields);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AlertChannel)
