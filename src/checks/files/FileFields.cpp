// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileFields.h"

#include "checks/files/FileRules.h"
#include "checks/files/FileWords.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLongestAge = 3'650.0 * 86'400'000; // [ms]
constexpr double kLargestSize = 1e18;                // [bytes]
constexpr double kMostFiles = 1'000'000'000;

class FileFieldsText
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

Field bound(const QString &name, FieldType type, double maximum, const QString &label, const QString &help)
{
    return {.name = name, .type = type, .label = label, .help = help, .maximum = maximum};
}

Field advanced(Field field)
{
    field.advanced = true;
    return field;
}

Field fileCount(const QString &name, const QString &label, const QString &help)
{
    Field field = bound(name, FieldType::Number, kMostFiles, label, help);
    field.whole = true;
    field.unit = FileFieldsText::tr("files");
    return field;
}

//! Rules about what a file is like; none of them fits one that must not be there.
const QStringList &rulesOfContent()
{
    static const QStringList names{u"minAge"_s,    u"maxAge"_s, u"minSize"_s,  u"maxSize"_s,  u"minGrowth"_s,
                                   u"maxGrowth"_s, u"sha256"_s, u"minCount"_s, u"maxCount"_s, u"maxOldestAge"_s};
    return names;
}

QString wrongOrder()
{
    return FileFieldsText::tr("The least is more than the most.");
}

QList<FieldProblem> orderProblems(const FileRules &rules)
{
    const std::pair<QString, Bounds<qint64>> all[]{
        {u"minAge"_s, rules.age}, {u"minSize"_s, rules.size}, {u"minGrowth"_s, rules.growth}, {u"minCount"_s, rules.count}};
    QList<FieldProblem> problems;
    for (const auto &[name, bounds] : all) {
        if (bounds.least && bounds.most && *bounds.least > *bounds.most)
            problems.append({name, wrongOrder()});
    }
    return problems;
}

QList<FieldProblem> absenceProblems(const Fields &fields)
{
    QList<FieldProblem> problems;
    for (const QString &name : rulesOfContent()) {
        if (fields.has(name))
            problems.append({name, FileFieldsText::tr("This can't hold for a file that must not be there.")});
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
            {u"sha256"_s, FileFieldsText::tr("This is not a SHA-256: 64 digits of 0-9 and a-f, as sha256sum prints them.")}};
    if (FileRules(fields).wantsFolder)
        return {{u"sha256"_s, FileFieldsText::tr("The files of a folder have no checksum together.")}};
    return {};
}

} // namespace

QList<Field> fileFields()
{
    return {
        {.name = u"path"_s,
         .type = FieldType::Text,
         .label = FileFieldsText::tr("File or folder"),
         .help = FileFieldsText::tr("Full path. Links are followed."),
         .required = true},
        {.name = u"exists"_s,
         .type = FieldType::Bool,
         .label = FileFieldsText::tr("Must be there"),
         .help = FileFieldsText::tr("Whether it must be there or, when off, must not be there, such as a lock file. With "
                                    "a pattern this is about a matching file in the folder."),
         .defaultValue = true},
        bound(u"maxAge"_s, FieldType::Duration, kLongestAge, FileFieldsText::tr("Changed within"),
              FileFieldsText::tr("It must have been changed within this time. Of a folder, the newest file counts: for "
                                 "backups.")),
        bound(u"minAge"_s, FieldType::Duration, kLongestAge, FileFieldsText::tr("Not changed within"),
              FileFieldsText::tr("It must not have been changed within this time. Of a folder, the newest file counts.")),
        bound(u"minSize"_s, FieldType::Size, kLargestSize, FileFieldsText::tr("Size at least"),
              FileFieldsText::tr("The least size. Of a folder, its files count together.")),
        bound(u"maxSize"_s, FieldType::Size, kLargestSize, FileFieldsText::tr("Size at most"),
              FileFieldsText::tr("The largest size. Of a folder, its files count together.")),
        advanced(bound(u"minGrowth"_s, FieldType::Size, kLargestSize, FileFieldsText::tr("Grows by at least"),
                       FileFieldsText::tr("How much it must grow from one check of its schedule to the next. A check that "
                                          "comes sooner is compared with one that long ago; the first ones after the start "
                                          "of Watchkeeper have nothing to compare with."))),
        advanced(
            bound(u"maxGrowth"_s, FieldType::Size, kLargestSize, FileFieldsText::tr("Grows by at most"),
                  FileFieldsText::tr("How much it may grow from one check to the next: for logs that explode. More is told "
                                     "by as many checks as the target has attempts, so that it is believed."))),
        {.name = u"sha256"_s,
         .type = FieldType::Text,
         .label = FileFieldsText::tr("SHA-256"),
         .help = FileFieldsText::tr("The checksum that it must have, as sha256sum prints it. The whole file is read for "
                                    "it in each check: give it the time."),
         .advanced = true},
        {.name = u"pattern"_s,
         .type = FieldType::Text,
         .label = FileFieldsText::tr("Files in the folder"),
         .help = FileFieldsText::tr("Which files of the folder count, by name: *.gz, backup-202?.tar. Empty: all, hidden "
                                    "ones too.")},
        {.name = u"recursive"_s,
         .type = FieldType::Bool,
         .label = FileFieldsText::tr("Folders within"),
         .help = FileFieldsText::tr("Looks into the folders of the folder as well, 32 deep and at 500,000 entries at most, "
                                    "but not through links."),
         .defaultValue = false},
        fileCount(u"minCount"_s, FileFieldsText::tr("Number at least"),
                  FileFieldsText::tr("How many matching files must be in the folder. 0 allows none at all.")),
        fileCount(u"maxCount"_s, FileFieldsText::tr("Number at most"),
                  FileFieldsText::tr("How many matching files may be in the folder: for queues.")),
        bound(u"maxOldestAge"_s, FieldType::Duration, kLongestAge, FileFieldsText::tr("None older than"),
              FileFieldsText::tr("No matching file of the folder may be older: for queues in which one is stuck.")),
        {.name = u"otherwise"_s,
         .type = FieldType::Choice,
         .label = FileFieldsText::tr("Otherwise it is"),
         .help = FileFieldsText::tr("What the target is when something of this does not hold."),
         .defaultValue = u"down"_s,
         .choices = {u"down"_s, u"degraded"_s},
         .choiceLabels = {FileFieldsText::tr("Down"), FileFieldsText::tr("Degraded")},
         .advanced = true},
    };
}

QList<FieldProblem> validateFile(const Fields &fields)
{
    QList<FieldProblem> problems;
    if (const QString problem = pathProblem(fields.text(u"path"_s)); !problem.isEmpty())
        problems.append({u"path"_s, problem});
    if (fields.text(u"pattern"_s).contains(u'/'))
        problems.append({u"pattern"_s,
                         FileFieldsText::tr("The pattern is for the names of files, without folders. Put the folder into "
                                            "path, or set recursive.")});
    if (!fields.flag(u"exists"_s))
        return problems + absenceProblems(fields);
    return problems + orderProblems(FileRules(fields)) + hashProblems(fields);
}

} // namespace watchkeeper
