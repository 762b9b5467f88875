// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a folder of JSON files. Each file defines one element with a key, such as a dialogue, a preset or a provider. Don't
//! call this in the engine thread, because it reads files.

#include "model/base/Expected.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace watchkeeper {

//! \brief The valid elements of a folder, and the problems in its files.
template<typename Element, typename Problem>
struct LibraryFolder
{
    QList<Element> elements; //!< read from the valid files
    QList<Problem> problems; //!< found in all other files
};

//! \brief Defines how a file of one type is read, and how problems are reported.
template<typename Element, typename Problem>
struct LibraryFormat
{
    Expected<Element, QList<Problem>> (*read)(const QByteArray &json, const QString &file);
    QString (*keyOf)(const Element &element);
    //! Returns the error message for a rejected element whose key is already in use.
    QString (*takenText)(const QString &key);
    //! \param place  the key with the problem; empty for the entire file
    Problem (*problem)(const QString &file, const QString &place, const QString &sentence);
};

inline constexpr qsizetype kMaxLibraryFiles = 500;

//! \return the paths of all `*.json` files in a folder, sorted by name; empty if the folder doesn't exist
QStringList libraryFiles(const QString &folder);

//! \return an error message
QString tooManyFilesText(qsizetype count);

//! \return the content of a file of at most 1 MiB, or an error message
Expected<QByteArray, QString> readLibraryFile(const QString &path);

//! \brief Reads up to kMaxLibraryFiles files of a folder.
//! \param taken  keys already in use; if several files have the same key, the first file is used
template<typename Element, typename Problem>
LibraryFolder<Element, Problem> readLibraryFolder(const QString &path, QStringList taken,
                                                  const LibraryFormat<Element, Problem> &format)
{
    LibraryFolder<Element, Problem> found;
    QStringList files = libraryFiles(path);
    if (files.size() > kMaxLibraryFiles) {
        found.problems.append(format.problem(path, QString(), tooManyFilesText(files.size())));
        files.resize(kMaxLibraryFiles);
    }
    for (const QString &file : std::as_const(files)) {
        const auto bytes = readLibraryFile(file);
        if (!bytes) {
            found.problems.append(format.problem(file, QString(), bytes.error()));
            continue;
        }
        const auto element = format.read(*bytes, file);
        if (!element) {
            found.problems += element.error();
            continue;
        }
        const QString key = format.keyOf(*element);
        if (taken.contains(key)) {
            found.problems.append(format.problem(file, QStringLiteral("key"), format.takenText(key)));
            continue;
        }
        taken.append(key);
        found.elements.append(*element);
    }
    return found;
}

} // namespace watchkeeper
