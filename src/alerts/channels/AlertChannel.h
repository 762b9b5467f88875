// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A way to tell people, as it stands in alerts.json: a provider and what it has to know. A plain value.

#include "alerts/providers/Provider.h"
#include "model/Fields.h"

#include <QMetaType>

namespace watchkeeper {

//! \brief One channel of a profile.
class AlertChannel
{
public:
    AlertChannel() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString name;     //!< not empty, on one line, one of its kind; rules call it so
    QString provider; //!< key of a Provider
    Fields fields;    //!< by the table of the provider
    RateLimit limit;  //!< none: that of the provider
    bool paused = false;

    friend bool operator==(const AlertChannel &, const AlertChannel &) = default;
};

//! \brief Texts in the fields of a channel that must not be shown, where they are filled, and what a server may repeat of them.
//!
//! Of an address of the web: path, longer pieces of that, query, user name and password, as sent and as meant; of a header what
//! follows `Bearer` or `Basic`; of all the percent-encoded form.
QStringList secretsOf(const Provider &provider, const Fields &fields);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::AlertChannel)
