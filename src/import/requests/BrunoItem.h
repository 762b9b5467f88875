// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the requests and folders of Bruno in its two languages. Pure.

#include "import/requests/RequestImport.h"

namespace watchkeeper {

//! A request, or the settings of a folder, in either language.
struct BrunoItem
{
    ImportPlace place;
    QString path;
    QString type; //!< such as `http`, `graphql`, `folder`
    SavedRequest request;
    QString loginType;
    QHash<QString, QString> login;
    QList<std::pair<QString, QString>> tests;       //!< expressions, and their operators with values
    QList<std::pair<QString, ImportPlace>> leftOut; //!< scripts
    QList<std::pair<QString, ImportPlace>> others;  //!< other settings that aren't read
    QStringList files;
};

//! Reads a .bru file. \return the item, or the line that can't be read
Expected<BrunoItem, int> readBruItem(const QString &text, const ImportFile &file);

//! Reads a request, folder or collection of OpenCollection. \param path  of the file
BrunoItem readCollectionItem(const ConfigNode &node, const QString &path);
//! Adds remarks for the settings of OpenCollection that readCollectionItem() doesn't read.
void reportCollectionItem(const ConfigNode &node, RequestImport *requests);
//! Returns the variables of an environment of OpenCollection.
QHash<QString, QString> collectionVariables(const ConfigNode &environment);

} // namespace watchkeeper
