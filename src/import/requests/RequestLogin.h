// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Logins of saved requests. All tools have the same ones, and spell their settings differently. Pure.

#include "import/requests/RequestImport.h"

namespace watchkeeper {

//! \brief Sets the login of a request, or pauses it with a remark. Adds remarks for settings of the login that aren't used.
//! \param type    such as `basic`, as all tools call it
//! \param values  in the spelling of any tool
void setLogin(const QString &type, const QHash<QString, QString> &values, const ImportPlace &place, SavedRequest *request,
              ImportBuilder *builder);

} // namespace watchkeeper
