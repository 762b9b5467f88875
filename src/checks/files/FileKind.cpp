// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileKind.h"

#include "async/InPool.h"
#include "checks/CheckServices.h"
#include "checks/files/FileFields.h"
#include "checks/files/FileJudge.h"
#include "checks/files/FilePool.h"
#include "checks/files/FileServices.h"
#include "checks/files/FileWords.h"

#include <QCoreApplication>
#include <QDateTime>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Files", text);
}

FileQuestion questionOf(const Fields &fields)
{
    FileQuestion question;
    question.path = fields.text(u"path"_s);
    question.folder.setPattern(fields.text(u"pattern"_s));
    question.folder.isRecursive = fields.flag(u"recursive"_s);
    question.wantsHash = fields.has(u"sha256"_s);
    return question;
}

std::optional<qint64> formerSizeOf(FileServices *files, const TargetId &id, const QString &path)
{
    const auto known = files->sizes().value(id);
    return known && known->path == path ? std::optional(known->bytes) : std::nullopt;
}

QCoro::Task<Observation> runFile(Fields fields, CheckContext *context)
{
    FileServices *files = &context->services().files();
    const CancelToken &token = context->token();
    const TargetId id = context->target().id;
    const FileQuestion question = questionOf(fields);
    Observation stopped;
    const FileTurn look = co_await files->beginLook(id, token);
    if (!look) {
        stopped.error = context->stopped(stillBusyText(question.path));
        co_return stopped;
    }
    const auto progress = std::make_shared<FileProgress>();
    const auto job = [question, progress, look] { return lookAtFile(question, progress.get()); };
    const CancelCallback stop(token, [progress] { progress->isStopped = true; });
    const std::optional<FileFacts> facts = co_await answerInPool(&filePool(), job, token);
    if (!facts) {
        stopped.error = context->stopped(readingText(question.path, progress->bytes));
        co_return stopped;
    }
    const std::optional<qint64> formerSize = formerSizeOf(files, id, question.path);
    if (const auto size = sizeOf(*facts); size && !facts->error)
        files->sizes().set(id, KnownSize(question.path, *size));
    co_return judgeFile(FileRules(fields), *facts, QDateTime::currentMSecsSinceEpoch(), formerSize);
}

QString addressOf(const Fields &fields)
{
    const QString path = fields.text(u"path"_s);
    const QString pattern = fields.text(u"pattern"_s);
    if (pattern.isEmpty())
        return path;
    return path.endsWith(u'/') ? path + pattern : path + u'/' + pattern;
}

Kind makeKind()
{
    Kind kind;
    kind.key = u"file"_s;
    kind.title = say(QT_TRANSLATE_NOOP("Files", "File or folder"));
    kind.help =
        say(QT_TRANSLATE_NOOP("Files",
                              "Looks whether a file is there or not, how old and how large it is, how much it grows and "
                              "what its checksum is; in a folder, how many files there are, the newest and the oldest."));
    kind.fields = fileFields();
    kind.run = runFile;
    kind.address = addressOf;
    kind.validate = validateFile;
    return kind;
}

} // namespace

const Kind *fileKind()
{
    static const Kind kind = makeKind();
    return &kind;
}

} // namespace watchkeeper
