// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The browser that renders pages: where it is, and how it is started.

#include "checks/base/NetworkSettings.h"
#include "model/base/Expected.h"

#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Finds Chromium, Chrome, Edge or Brave in PATH and in the usual places of the system. Blocks, so call it in a pool.
//! \param given  the browser to use instead: a path, or a name to search for in PATH; can be empty
//! \return its path, or a sentence that says what to do
Expected<QString, QString> findBrowser(const QString &given);

//! \brief Returns the arguments for a browser without a window. It talks through descriptors 3 and 4, so it opens no port. It shows no
//! dialogs, sends nothing on its own and blocks new windows. Its sandbox stays on.
//! \param folder       for its profile
//! \param verifiesTls  false to accept invalid certificates
QStringList browserArguments(const QString &folder, const NetworkSettings &network, bool verifiesTls);

} // namespace watchkeeper
