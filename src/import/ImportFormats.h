// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The configurations of other tools that can be imported: their list, detection, and conversion to targets.

#include "import/Imported.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <functional>
#include <optional>

namespace watchkeeper {

//! A file to import, read into memory. A database stays on disk.
struct ImportFile
{
    QString path;
    QString name;       //!< for messages
    QByteArray content; //!< empty for a database
    bool isDatabase = false;
};

//! The largest file of all formats that are read into memory.
inline constexpr qint64 kMaxImportBytes = 16LL << 20;
inline constexpr qsizetype kMaxImportFiles = 500;

//! \brief Reads files, and the files of folders and their subfolders whose names end like those of a format. Blocks, so call it in a
//! thread.
//! \return the files, or the reason why one of them can't be read
Expected<QList<ImportFile>, QString> readImportFiles(const QStringList &paths);

//! What all formats need for their conversion.
class ImportContext
{
public:
    ImportContext() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Schedule defaults;               //!< of the document
    QProcessEnvironment environment; //!< for variables that the files refer to
    //! Called often; the import stops when it returns true. Called in the thread that imports.
    std::function<bool()> isCancelled = [] { return false; };
};

//! A format that can be imported.
struct ImportFormat
{
    const char *key;
    const char *title;    //!< name of the tool, not translated
    const char *suffixes; //!< of its files in a folder, separated by spaces
    //! Returns whether a file probably has this format.
    bool (*matches)(const ImportFile &file);
    //! Returns what was found in files of this format, or the reason why they can't be used.
    Expected<Imported, QString> (*import)(const QList<ImportFile> &files, const ImportContext &context);
};

const QList<ImportFormat> &importFormats();
//! Returns the format with this key, or null.
const ImportFormat *findImportFormat(const QString &key);
//! Returns the format of all files, otherwise that of one of them, or null.
const ImportFormat *detectImportFormat(const QList<ImportFile> &files);

//! Returns whether the name of a file suggests that it can be imported. Lists of addresses have other names.
bool hasImportSuffix(const QString &path);

//! \brief Reads and converts files. Blocks, so call it in a thread.
//! \param format  key of a format; empty to detect it
//! \return what was found, or an error message
Expected<Imported, QString> importFiles(const QStringList &paths, const QString &format, const ImportContext &context);

// The formats. Pure, except that a database is read from disk.

bool looksLikeGatus(const ImportFile &file);
//! Endpoints of https://github.com/TwiN/gatus. Several files are merged, as Gatus merges a folder.
Expected<Imported, QString> importGatus(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikePrometheus(const ImportFile &file);
//! Modules of https://github.com/prometheus/blackbox_exporter, with the targets of prometheus.yml and of its file_sd files.
Expected<Imported, QString> importPrometheus(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeKuma(const ImportFile &file);
//! Monitors of https://github.com/louislam/uptime-kuma: the database of version 1 or 2, or a JSON backup of version 1.
Expected<Imported, QString> importKuma(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikePostman(const ImportFile &file);
//! Requests of https://www.postman.com: collections 2.0 and 2.1, with environments.
Expected<Imported, QString> importPostman(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeInsomnia(const ImportFile &file);
//! Requests of https://insomnia.rest: exports of version 4 and 5.
Expected<Imported, QString> importInsomnia(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeBruno(const ImportFile &file);
//! Requests of https://www.usebruno.com: the .bru or OpenCollection files of a folder.
Expected<Imported, QString> importBruno(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHttpFile(const ImportFile &file);
//! Requests in .http and .rest files of JetBrains and VS Code, with http-client.env.json.
Expected<Imported, QString> importHttpFile(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHurl(const ImportFile &file);
//! Requests of https://hurl.dev, with their tests.
Expected<Imported, QString> importHurl(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeCurl(const ImportFile &file);
//! Command lines of https://curl.se, one after the other.
Expected<Imported, QString> importCurl(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeHar(const ImportFile &file);
//! Requests that a browser has recorded as an HTTP archive.
Expected<Imported, QString> importHar(const QList<ImportFile> &files, const ImportContext &context);

bool looksLikeOpenApi(const ImportFile &file);
//! Operations of https://www.openapis.org that only read: OpenAPI 3 and Swagger 2.
Expected<Imported, QString> importOpenApi(const QList<ImportFile> &files, const ImportContext &context);

} // namespace watchkeeper
