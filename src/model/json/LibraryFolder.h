// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads a folder of JSON files. Each file defines one element with a key, such as a dialogue, a preset or a provider. Don't
//! call this in the engine thread, because it reads files.

#include "model/base/Expected.h"
#include "model/json/JsonFileReader.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace watchkeeper {

//! A problem and the file that contains it.
struct LibraryProblem
{
    QString file;
    JsonProblem problem;
};

//! \brief The valid elements of a folder, and the problems in its files.
template<typename Element>
struct LibraryFolder
{
    QList<Element> elements;        //!< read from the valid files
    QList<LibraryProblem> problems; //!< found in all other files
};

//! \brief Defines how a file of one type is read.
template<typename Element>
struct LibraryFormat
{
    Expected<Element, QList<JsonProblem>> (*read)(const QByteArray &json);
    QString (*keyOf)(const Element &element);
    //! Returns the error message for a rejected element whose key is already in use.
    QString (*takenText)(const QString &key);
};

//! Returns whether the text can be the key of an element: a-z, 0-9 and hyphens, at most 40 characters, starting with a letter.
bool isLibraryKey(const QString &text);

inline constexpr qsizetype kMaxLibraryFiles = 500;

//! \return the paths of all `*.json` files in a folder, sorted by name; empty if the folder doesn't exist
QStringList libraryFiles(const QString &folder);

//! \brief Returns the texts of a file that users see: titles, help, labels and messages. Their translations have the context `Library`.
QStringList libraryTexts(const QJsonObject &file);
//! Returns a built-in file with translated texts.
QJsonObject withTranslatedTexts(const QJsonObject &file);

//! \return an error message
QString tooManyFilesText(qsizetype count);

//! \return the content of a file of at most 1 MiB, or an error message
Expected<QByteArray, QString> readLibraryFile(const QString &path);

//! Logs the problems of built-in files. Tests ensure that there are none.
void logLibraryProblems(const QList<LibraryProblem> &problems);

//! \brief Reads up to kMaxLibraryFiles files of a folder.
//! \param taken  keys already in use; if several files have the same key, the first file is used
template<typename Element>
LibraryFolder<Element> readLibraryFolder(const QString &path, QStringList taken, const LibraryFormat<Element> &format)
{
    LibraryFolder<Element> found;
    const auto report = [&found](const QString &file, const QString &place, const QString &text) {
        found.problems.append({file, JsonProblem{0, place, text}});
    };
    QStringList files = libraryFiles(path);
    if (files.size() > kMaxLibraryFiles) {
        report(path, QString(), tooManyFilesText(files.size()));
        files.resize(kMaxLibraryFiles);
    }
    for (const QString &file : std::as_const(files)) {
        const auto bytes = readLibraryFile(file);
        if (!bytes) {
            report(file, QString(), bytes.error());
            continue;
        }
        const auto element = format.read(*bytes);
        if (!element) {
            for (const JsonProblem &problem : element.error())
                found.problems.append({file, problem});
            continue;
        }
        const QString key = format.keyOf(*element);
        if (taken.contains(key)) {
            report(file, QStringLiteral("key"), format.takenText(key));
            continue;
        }
        taken.append(key);
        found.elements.append(*element);
    }
    return found;
}

} // namespace watchkeeper
