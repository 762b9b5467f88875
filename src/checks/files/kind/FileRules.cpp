// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/kind/FileRules.h"

#include "checks/files/read/FileReading.h"

#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> optionalDuration(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional<qint64>(fields.duration(name).count()) : std::nullopt;
}

std::optional<qint64> optionalSize(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional(fields.size(name)) : std::nullopt;
}

std::optional<qint64> optionalCount(const Fields &fields, const QString &name)
{
    return fields.has(name) ? std::optional<qint64>(fields.integer(name)) : std::nullopt;
}

} // namespace

FileRules::FileRules(const Fields &fields, int confirmationAttempts)
    : path(fields.text(u"path"_s))
    , mustExist(fields.flag(u"exists"_s))
    , isWarningOnly(fields.text(u"otherwise"_s) == "degraded"_L1)
    , hasPattern(fields.has(u"pattern"_s))
    , expectsFolder(hasPattern || fields.flag(u"recursive"_s) || fields.has(u"minCount"_s) || fields.has(u"maxCount"_s)
                    || fields.has(u"maxOldestAge"_s))
    , age{optionalDuration(fields, u"minAge"_s), optionalDuration(fields, u"maxAge"_s)}
    , size{optionalSize(fields, u"minSize"_s), optionalSize(fields, u"maxSize"_s)}
    , growth{optionalSize(fields, u"minGrowth"_s), optionalSize(fields, u"maxGrowth"_s)}
    , count{optionalCount(fields, u"minCount"_s), optionalCount(fields, u"maxCount"_s)}
    , oldestAge(optionalDuration(fields, u"maxOldestAge"_s))
    , sha256(fields.text(u"sha256"_s).trimmed().toLower().toLatin1())
    , attempts(confirmationAttempts)
{
}

namespace {

constexpr double kMaxFileAge = 3'650.0 * 86'400'000; // [ms]
constexpr double kMaxFileSize = 1e18;                // [bytes]
constexpr double kMaxFiles = 1'000'000'000;

Field boundField(const QString &name, FieldType type, double maximum, const QString &label, const QString &help)
{
    return {.name = name, .type = type, .label = label, .help = help, .maximum = maximum};
}

Field asAdvanced(Field field)
{
    field.advanced = true;
    return field;
}

Field fileCountField(const QString &name, const QString &label, const QString &help)
{
    Field field = boundField(name, FieldType::Number, kMaxFiles, label, help);
    field.whole = true;
    field.unit = FilesText::tr("files");
    return field;
}

//! The fields of rules that don't apply to a file that must not exist.
const QStringList &contentRules()
{
    static const QStringList names{u"minAge"_s,    u"maxAge"_s, u"minSize"_s,  u"maxSize"_s,  u"minGrowth"_s,
                                   u"maxGrowth"_s, u"sha256"_s, u"minCount"_s, u"maxCount"_s, u"maxOldestAge"_s};
    return names;
}

QString wrongOrderText()
{
    return FilesText::tr("The minimum is greater than the maximum.");
}

QList<FieldProblem> orderProblems(const FileRules &rules)
{
    const std::pair<QString, Bounds<qint64>> all[]{
        {u"minAge"_s, rules.age}, {u"minSize"_s, rules.size}, {u"minGrowth"_s, rules.growth}, {u"minCount"_s, rules.count}};
    QList<FieldProblem> problems;
    for (const auto &[name, bounds] : all) {
        if (bounds.lower && bounds.upper && *bounds.lower > *bounds.upper)
            problems.append({name, wrongOrderText()});
    }
    return problems;
}

QList<FieldProblem> absenceProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    for (const QString &name : contentRules()) {
        if (fields.has(name))
            problems.append({name, FilesText::tr("This field can't be used for a file that must not exist.")});
    }
    return problems;
}

QList<FieldProblem> hashProblems(const Fields &fields)
{
    static const QRegularExpression hash(u"^[0-9A-Fa-f]{64}$"_s);
    const QString written = fields.text(u"sha256"_s).trimmed();
    if (written.isEmpty() || written.contains(u"${"_s))
        return {};
    if (!hash.match(written).hasMatch())
        return {
            {u"sha256"_s,
             FilesText::tr("This isn't a valid SHA-256 checksum. Enter 64 digits (0-9 and a-f), as printed by sha256sum.")}};
    if (FileRules(fields).expectsFolder)
        return {{u"sha256"_s, FilesText::tr("This field can't be used for a folder, only for a single file.")}};
    return {};
}

void addExistence(const FileRules &rules, ConditionStatus failed, Expectations *expectations)
{
    const bool wanted = rules.mustExist;
    const bool isInFolder = rules.hasPattern && !rules.count.lower;
    const QString text = isInFolder
        ? (wanted ? FilesText::tr("A matching file exists") : FilesText::tr("No matching file exists"))
        : (wanted ? FilesText::tr("The path exists") : FilesText::tr("The path doesn't exist"));
    const QStringList names = isInFolder ? QStringList{u"count"_s, u"exists"_s} : QStringList{u"exists"_s};
    expectations->addValue(
        text, names, Unit::None, [wanted](const QVariant &actual) { return (actual.toLongLong() > 0) == wanted; }, failed);
}

} // namespace

void addFileExpectations(const Fields &fields, Expectations *expectations)
{
    const FileRules rules(fields);
    const ConditionStatus failed = rules.isWarningOnly ? ConditionStatus::Degrades : ConditionStatus::Fails;
    const QStringList age{u"newestAge"_s, u"age"_s};
    const auto addBounds = [&](const Bounds<qint64> &bounds, const QString &lower, const QString &upper, const QString &name,
                               Unit unit) {
        expectations->addMinimum(bounds.lower, lower, {name}, unit, failed);
        expectations->addMaximum(bounds.upper, upper, {name}, unit, failed);
    };
    addExistence(rules, failed, expectations);
    expectations->addMaximum(rules.age.upper, FilesText::tr("Modified within the last %1"), age, Unit::Millisecond, failed);
    expectations->addMinimum(rules.age.lower, FilesText::tr("Not modified within the last %1"), age, Unit::Millisecond, failed);
    addBounds(rules.size, FilesText::tr("Size at least %1"), FilesText::tr("Size at most %1"), u"size"_s, Unit::Byte);
    addBounds(rules.growth, FilesText::tr("Growth at least %1"), FilesText::tr("Growth at most %1"), u"growth"_s, Unit::Byte);
    addBounds(rules.count, FilesText::tr("Number of files at least %1"), FilesText::tr("Number of files at most %1"),
              u"count"_s, Unit::None);
    expectations->addMaximum(rules.oldestAge, FilesText::tr("No file older than %1"), {u"oldestAge"_s}, Unit::Millisecond,
                             failed);
    if (!rules.sha256.isEmpty())
        expectations->addValue(
            FilesText::tr("The SHA-256 checksum is %1").arg(QString::fromLatin1(rules.sha256)), {u"sha256"_s}, Unit::None,
            [&rules](const QVariant &actual) { return actual.toString().toLatin1() == rules.sha256; }, failed);
}

QList<Field> fileFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = FilesText::tr("File or folder"),
         .help = FilesText::tr("Full path of the file or folder. Symbolic links are followed."),
         .required = true},
        {.name = u"exists"_s,
         .type = FieldType::Bool,
         .label = FilesText::tr("Must exist"),
         .help = FilesText::tr("If on, the file or folder must exist. If off, it must not exist, which is useful for lock "
                               "files. If a pattern is set, this applies to matching files in the folder."),
         .defaultValue = true},
        boundField(u"maxAge"_s, FieldType::Duration, kMaxFileAge, FilesText::tr("Changed within"),
                   FilesText::tr("The file must have been changed within this time. For a folder, the newest file is checked, "
                                 "which is useful for backups.")),
        boundField(
            u"minAge"_s, FieldType::Duration, kMaxFileAge, FilesText::tr("Not changed within"),
            FilesText::tr("The file must not have been changed within this time. For a folder, the newest file is checked.")),
        boundField(u"minSize"_s, FieldType::Size, kMaxFileSize, FilesText::tr("Minimum size"),
                   FilesText::tr("The minimum size. For a folder, this is the total size of its files.")),
        boundField(u"maxSize"_s, FieldType::Size, kMaxFileSize, FilesText::tr("Maximum size"),
                   FilesText::tr("The maximum size. For a folder, this is the total size of its files.")),
        asAdvanced(boundField(
            u"minGrowth"_s, FieldType::Size, kMaxFileSize, FilesText::tr("Minimum growth"),
            FilesText::tr(
                "The minimum growth from one scheduled check to the next. A check that runs sooner is compared with the "
                "size one interval earlier. The first checks after Watchkeeper starts have nothing to compare with."))),
        asAdvanced(boundField(
            u"maxGrowth"_s, FieldType::Size, kMaxFileSize, FilesText::tr("Maximum growth"),
            FilesText::tr("The maximum growth from one check to the next, to catch runaway logs. Excessive growth is reported "
                          "for as many checks as the target's number of attempts, so that the state can be confirmed."))),
        {.name = u"sha256"_s,
         .type = FieldType::Text,
         .label = FilesText::tr("SHA-256"),
         .help = FilesText::tr("The required checksum, as sha256sum prints it. Each check reads the entire file, so make "
                               "sure the timeout is long enough."),
         .advanced = true},
        {.name = u"pattern"_s,
         .type = FieldType::Text,
         .label = FilesText::tr("Files in the folder"),
         .help = FilesText::tr("Pattern for the names of the files to check in the folder, such as *.gz or "
                               "backup-202?.tar. Leave empty for all files, including hidden ones.")},
        {.name = u"recursive"_s,
         .type = FieldType::Bool,
         .label = FilesText::tr("Include subfolders"),
         .help =
             FilesText::tr("Checks subfolders as well, at most 32 levels deep and 500,000 entries, without following links."),
         .defaultValue = false},
        fileCountField(u"minCount"_s, FilesText::tr("Minimum number of files"),
                       FilesText::tr("Minimum number of matching files in the folder. If 0, no files are required.")),
        fileCountField(u"maxCount"_s, FilesText::tr("Maximum number of files"),
                       FilesText::tr("Maximum number of matching files in the folder, for example in a queue.")),
        boundField(u"maxOldestAge"_s, FieldType::Duration, kMaxFileAge, FilesText::tr("Maximum file age"),
                   FilesText::tr("The maximum age of matching files in the folder, to detect files stuck in a queue.")),
        {.name = u"otherwise"_s,
         .type = FieldType::Choice,
         .label = FilesText::tr("State on failure"),
         .help = FilesText::tr("The state of the target when one of these requirements isn't met."),
         .defaultValue = u"down"_s,
         .choices = {u"down"_s, u"degraded"_s},
         .choiceLabels = {FilesText::tr("Down"), FilesText::tr("Degraded")},
         .advanced = true},
    };
}

QList<FieldProblem> validateFile(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (const QString problem = pathProblem(fields.text(u"path"_s)); !problem.isEmpty())
        problems.append({u"path"_s, problem});
    if (fields.text(u"pattern"_s).contains(u'/'))
        problems.append(
            {u"pattern"_s,
             FilesText::tr(
                 "The pattern applies to file names without folders. Enter the folder in path, or turn on recursive.")});
    if (!fields.flag(u"exists"_s))
        return problems + absenceProblems(fields);
    return problems + orderProblems(FileRules(fields)) + hashProblems(fields);
}

} // namespace watchkeeper
