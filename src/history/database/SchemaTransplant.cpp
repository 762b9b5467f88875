// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistorySalvage.h"

#include "history/database/HistoryOpening.h"
#include "history/database/SqlConnection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <filesystem>
#include <optional>
#include <system_error>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// Offsets from https://www.sqlite.org/fileformat2.html, 1.3 and 1.6. Numbers are big-endian.
constexpr int kHeaderSize = 100;
constexpr int kPageSizeOffset = 16;
constexpr int kFormatsOffset = 18; // format versions for writing and reading; 1 means no write-ahead log
constexpr int kChangeCounterOffset = 24;
constexpr int kPageCountOffset = 28;
constexpr int kFreeListOffset = 32; // first page of the free list, and its length
constexpr int kUserVersionOffset = 60;
constexpr int kVersionValidForOffset = 92; // change counter for which the page count is valid
constexpr int kCellCountOffset = kHeaderSize + 3;
constexpr int kRightmostChildOffset = kHeaderSize + 8;
constexpr int kCellPointersOffset = kHeaderSize + 12;
constexpr quint32 kLockByteOffset = 0x40000000; // SQLite never uses the page that contains this byte

enum PageType : quint8 { InteriorIndex = 2, InteriorTable = 5, LeafIndex = 10, LeafTable = 13 };

template<typename Number>
Number readNumberAt(const QByteArray &bytes, qsizetype at)
{
    return at + static_cast<qsizetype>(sizeof(Number)) <= bytes.size() ? qFromBigEndian<Number>(bytes.constData() + at)
                                                                       : Number();
}

void writeNumber(QByteArray *bytes, qsizetype at, quint32 number)
{
    Q_ASSERT(at + static_cast<qsizetype>(sizeof number) <= bytes->size());
    qToBigEndian(number, bytes->data() + at);
}

QByteArray readPage(QFile *file, quint32 number, qint64 pageSize)
{
    return number > 0 && file->seek((number - 1) * pageSize) ? file->read(pageSize) : QByteArray();
}

//! A table or an index of an intact file.
struct RootPage
{
    quint32 page = 0;
    bool isTable = true;
};

//! The list of tables in an intact file, and the pages that store it.
struct SchemaTemplate
{
    qint64 pageSize = 0;
    QByteArray firstPage;
    QList<qsizetype> childOffsets; //!< offsets of the child page numbers in the first page
    QList<QByteArray> children;    //!< content of each child page, in the same order
    QList<RootPage> roots;
};

//! Runs the same migrations that a file of that version went through.
//! \param copiedAt  version at which the entire file was copied (`VACUUM`); 0 if never
HistoryFault createTemplateDatabase(const QString &path, const HistoryMigrations &migrations, qsizetype copiedAt,
                                    QList<RootPage> *roots)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + suffix);
    SqliteConnection sound(path);
    auto fault = sound.open(SqliteConnection::Mode::ReadWrite);
    if (!fault)
        fault = setUpForWriting(sound);
    if (!fault && copiedAt > 0)
        fault = migrateHistory(sound, migrations.first(copiedAt));
    if (!fault && copiedAt > 0)
        fault = sound.execute(u"VACUUM"_s);
    if (!fault)
        fault = migrateHistory(sound, migrations);
    if (fault)
        return fault;
    return sound.select(u"SELECT rootpage, type = 'table' FROM sqlite_schema WHERE rootpage > 0"_s, {},
                        [roots](const QSqlQuery &row) {
                            roots->append({row.value(0).toUInt(), row.value(1).toBool()});
                        });
}

//! Reads the list, which begins on page 1. If the list is longer than a page, page 1 stores the numbers of its other pages.
std::optional<SchemaTemplate> readSchema(const QString &path, const QList<RootPage> &roots)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    SchemaTemplate schema;
    schema.roots = roots;
    schema.pageSize = readNumberAt<quint16>(file.read(kHeaderSize), kPageSizeOffset);
    schema.firstPage = readPage(&file, 1, schema.pageSize);
    if (readNumberAt<quint8>(schema.firstPage, kHeaderSize) == InteriorTable) {
        for (int cell = 0; cell < readNumberAt<quint16>(schema.firstPage, kCellCountOffset); ++cell)
            schema.childOffsets.append(readNumberAt<quint16>(schema.firstPage, kCellPointersOffset + 2 * cell));
        schema.childOffsets.append(kRightmostChildOffset);
    }
    for (const qsizetype at : std::as_const(schema.childOffsets)) {
        const QByteArray page = readPage(&file, readNumberAt<quint32>(schema.firstPage, at), schema.pageSize);
        if (readNumberAt<quint8>(page, 0) != LeafTable) // two levels are enough for a list of hundreds of tables
            return {};
        schema.children.append(page);
    }
    return schema;
}

//! Returns whether tables and indexes begin on the pages given in the list. Pages that are too damaged to identify are ignored.
bool fits(const SchemaTemplate &schema, QFile *damaged)
{
    int fitting = 0;
    for (const RootPage &root : schema.roots) {
        const auto type = readNumberAt<quint8>(readPage(damaged, root.page, schema.pageSize), 0);
        const bool isTable = type == InteriorTable || type == LeafTable;
        const bool isIndex = type == InteriorIndex || type == LeafIndex;
        if (root.isTable ? isIndex : isTable)
            return false;
        fitting += isTable || isIndex ? 1 : 0;
    }
    return fitting * 2 > schema.roots.size();
}

//! Returns the version of the tables, or the latest if the header has none.
qsizetype readHeaderVersion(QFile *damaged, qsizetype latest)
{
    const QByteArray header = readPage(damaged, 1, kHeaderSize);
    const qsizetype version = header.startsWith("SQLite format 3") ? readNumberAt<quint32>(header, kUserVersionOffset) : 0;
    return version > 0 && version < latest ? version : latest;
}

//! \return false if `damaged` can't be written
bool transplant(SchemaTemplate schema, QFile *damaged)
{
    quint32 pages = static_cast<quint32>((damaged->size() + schema.pageSize - 1) / schema.pageSize);
    const auto lockedPage = static_cast<quint32>(kLockByteOffset / schema.pageSize + 1);
    for (qsizetype i = 0; i < schema.children.size(); ++i) {
        pages += pages + 1 == lockedPage ? 2 : 1;
        writeNumber(&schema.firstPage, schema.childOffsets[i], pages);
        if (!damaged->seek((pages - 1) * schema.pageSize) || damaged->write(schema.children[i]) != schema.pageSize)
            return false;
    }
    schema.firstPage[kFormatsOffset] = schema.firstPage[kFormatsOffset + 1] = 1;
    writeNumber(&schema.firstPage, kPageCountOffset, pages);
    writeNumber(&schema.firstPage, kVersionValidForOffset, readNumberAt<quint32>(schema.firstPage, kChangeCounterOffset));
    writeNumber(&schema.firstPage, kFreeListOffset, 0);
    writeNumber(&schema.firstPage, kFreeListOffset + 4, 0);
    return damaged->seek(0) && damaged->write(schema.firstPage) == schema.pageSize && damaged->flush();
}

HistoryFault copyFile(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::copy_file(QFileInfo(from).filesystemFilePath(), QFileInfo(to).filesystemFilePath(), error);
    if (!error)
        return {};
    const QString reason = QString::fromStdString(error.message());
    return error == std::errc::no_space_on_device ? HistoryError(HistoryError::Kind::DiskFull, from, reason)
                                                  : fileError(to, reason);
}

//! Copies the file with the content of its log. SQLite moves the log into the file when the last connection closes, even if tables are
//! damaged.
HistoryFault copyWithLog(const QString &from, const QString &to)
{
    auto fault = copyFile(from, to);
    if (!fault && QFileInfo::exists(from + u"-wal"_s))
        fault = copyFile(from + u"-wal"_s, to + u"-wal"_s);
    SqliteConnection connection(to);
    if (!fault && !connection.open(SqliteConnection::Mode::ReadWrite))
        (void)connection.queryValue(u"SELECT count(*) FROM sqlite_schema"_s); // makes SQLite read the log
    return fault;
}

} // namespace

Expected<QString, HistoryError> transplantSchema(const QString &damaged, const QString &folder,
                                                 const HistoryMigrations &migrations)
{
    const QString copy = folder + u"/damaged.sqlite"_s;
    const QString sound = folder + u"/sound.sqlite"_s;
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return Unexpected(fileError(folder, qt_error_string()));
    if (auto fault = copyWithLog(damaged, copy))
        return Unexpected(*fault);
    QFile file(copy);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return Unexpected(fileError(copy, file.errorString()));
    const qsizetype version = readHeaderVersion(&file, migrations.size());
    for (qsizetype copiedAt = 0; copiedAt <= version; ++copiedAt) {
        QList<RootPage> roots;
        if (auto fault = createTemplateDatabase(sound, migrations.first(version), copiedAt, &roots))
            return Unexpected(*fault);
        const auto schema = readSchema(sound, roots);
        if (!schema || !fits(*schema, &file))
            continue;
        return transplant(*schema, &file) ? Expected<QString, HistoryError>(copy)
                                          : Unexpected(fileError(copy, file.errorString()));
    }
    return QString();
}

} // namespace watchkeeper
