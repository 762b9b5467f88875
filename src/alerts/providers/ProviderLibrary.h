// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! All providers there are: those that come with the program, and those in a folder of the user.

#include "alerts/providers/Provider.h"
#include "model/JsonFileReader.h"
#include "model/LibraryFolder.h"

namespace watchkeeper {

//! \brief In the order of their keys, the user's own last. Safe from any thread; the list lives as long as the program.
const QList<Provider> &providers();

//! Those that come with the program.
const QList<Provider> &builtInProviders();

//! Null when there is none of that key.
const Provider *findProvider(const QString &key);

//! What is wrong with one of several files.
struct ProviderFileProblem
{
    QString file;
    JsonProblem problem;
};

using ProviderFolder = LibraryFolder<Provider, ProviderFileProblem>;

//! \brief As readLibraryFolder().
//! \param taken  keys of providers that are there already
ProviderFolder readProviderFolder(const QString &path, const QStringList &taken);

//! A sentence: why a provider of that key is not taken.
QString takenProviderKeyText(const QString &key);

//! Adds those of the user to providers(). Before anybody else looks at them.
void addProviders(const QList<Provider> &more);

} // namespace watchkeeper
