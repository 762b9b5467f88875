// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All providers: the built-in ones and those in a folder of the user.

#include "alerts/providers/Provider.h"
#include "model/json/JsonFileReader.h"
#include "model/json/LibraryFolder.h"

namespace watchkeeper {

//! \brief Sorted by key, with the user's own entries at the end. Safe from any thread. The list remains valid until the program exits.
const QList<Provider> &providers();

const QList<Provider> &builtInProviders();

//! Returns null if that key doesn't exist.
const Provider *findProvider(const QString &key);

//! A problem and the file that contains it.
struct ProviderFileProblem
{
    QString file;
    JsonProblem problem;
};

using ProviderFolder = LibraryFolder<Provider, ProviderFileProblem>;

//! \brief Like readLibraryFolder().
//! \param taken  keys of existing providers
ProviderFolder readProviderFolder(const QString &path, const QStringList &taken);

//! User-visible message for a provider that is ignored because its key is already in use.
QString duplicateProviderKeyText(const QString &key);

//! Adds the user's providers to providers(). Call it before any other use of them.
void addProviders(const QList<Provider> &more);

} // namespace watchkeeper
