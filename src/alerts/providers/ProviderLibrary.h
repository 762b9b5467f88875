// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file All providers: those that are built in, and those in a folder of the user.

#include "alerts/providers/Provider.h"
#include "model/JsonFileReader.h"
#include "model/LibraryFolder.h"

namespace watchkeeper {

//! \brief In the order of their keys, the user's own last. Safe from any thread; the list lives as long as the program.
const QList<Provider> &providers();

//! The built-in ones.
const QList<Provider> &builtInProviders();

//! Null if none has that key.
const Provider *findProvider(const QString &key);

//! A problem in one of several files.
struct ProviderFileProblem
{
    QString file;
    JsonProblem problem;
};

using ProviderFolder = LibraryFolder<Provider, ProviderFileProblem>;

//! \brief As readLibraryFolder().
//! \param taken  keys of existing providers
ProviderFolder readProviderFolder(const QString &path, const QStringList &taken);

//! A sentence: a provider with that key is ignored because the key is in use.
QString duplicateProviderKeyText(const QString &key);

//! Adds the user's providers to providers(). Call it before anything else uses them.
void addProviders(const QList<Provider> &more);

} // namespace watchkeeper
