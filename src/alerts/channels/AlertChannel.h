// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert channel as written in alerts.json: a provider and its fields. A plain value.

#include "alerts/providers/Provider.h"
#include "model/Fields.h"

#include <QMetaType>

namespace watchkeeper {

//! \brief One channel of a profile.
class AlertChannel
{
public:
    AlertChannel() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name;     //!< not empty, on one line, unique; rules refer to it
    QString provider; //!< key of a Provider
    Fields fields;    //!< as in the provider's table
    RateLimit limit;  //!< none: the provider's limit
    bool paused = false;

    friend bool operator==(const AlertChannel &, const AlertChannel &) = default;
};

//! \brief Texts in the filled fields of a channel that must not be shown, in all forms in which a server may repeat them.
//!
//! For a web address: path, longer pieces of it, query, user name and password, encoded and decoded. For a header: what follows `Bearer` or
//! `Basic`. For all of them: the percent-encoded form.
QStringList secretsOf(const Provider &provider, const Fields &fields);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AlertChannel)
