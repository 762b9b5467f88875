// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddDialog.h"

#include "app/DisplayText.h"
#include "checks/Registry.h"
#include "gui/look/StateMark.h"
#include "gui/look/TintedIcon.h"
#include "targets/TargetGuess.h"
#include "ui_AddDialog.h"

#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMostBytes = 1024 * 1024;
constexpr int kMostRows = 500;    // more are added, but nobody reads them here
constexpr int kPreviewDelay = 60; // [ms] a pause in typing

enum PreviewColumn { NameColumn, KindColumn, AddressColumn };

QString kindTitle(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    return kind ? kind->title : target.kind;
}

QString addressOf(const Target &target)
{
    const Kind *kind = findKind(target.kind);
    return kind && kind->address ? displayLine(kind->address(target.fields)) : QString();
}

} // namespace

AddDialog::AddDialog(const Schedule &defaults, const QStringList &taken, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AddDialog>())
    , m_defaults(defaults)
    , m_taken(taken)
{
    m_ui->setupUi(this);
    m_ui->lines->installEventFilter(this);
    m_ui->preview->header()->setStretchLastSection(true);
    m_ui->preview->header()->resizeSection(NameColumn, 24 * fontMetrics().averageCharWidth());
    m_ui->preview->header()->resizeSection(KindColumn, 18 * fontMetrics().averageCharWidth());
    m_ui->buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    for (QAbstractButton *button : m_ui->buttons->buttons())
        button->setIcon({}); // the style's own do not match ours
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelay);
    connect(m_ui->lines, &QPlainTextEdit::textChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(&m_previewTimer, &QTimer::timeout, this, &AddDialog::preview);
    connect(m_ui->openList, &QAbstractButton::clicked, this, &AddDialog::chooseList);
    preview();
}

AddDialog::~AddDialog() = default;

void AddDialog::setLines(const QString &lines)
{
    m_ui->lines->setPlainText(lines.trimmed());
    m_ui->lines->moveCursor(QTextCursor::End);
    preview();
}

void AddDialog::chooseList()
{
    auto *dialog = new QFileDialog(this, tr("Choose a list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Text files (*.txt *.list *.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &AddDialog::openList);
    dialog->open();
}

void AddDialog::openList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        setSummary(tr("%1 could not be read: %2. May you read it?").arg(path, file.errorString()));
        return;
    }
    const QByteArray content = file.read(kMostBytes + 1);
    if (content.size() > kMostBytes) {
        setSummary(tr("%1 is larger than 1 MiB. Split it into smaller lists.").arg(path));
        return;
    }
    setLines(QString::fromUtf8(content));
}

void AddDialog::accept()
{
    const QString lines = m_ui->lines->toPlainText();
    preview(); // what counts is what stands there now, not what the pause in typing showed
    const auto targets = guessTargets(lines, m_defaults, m_taken);
    if (!targets || targets->isEmpty()) {
        m_ui->lines->setFocus();
        return;
    }
    emit targetsChosen(*targets);
    QDialog::accept();
}

bool AddDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->lines && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & Qt::ShiftModifier)) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void AddDialog::preview()
{
    m_previewTimer.stop();
    m_ui->preview->clear();
    const QString lines = m_ui->lines->toPlainText();
    const auto targets = guessTargets(lines, m_defaults, m_taken);
    const int count = targets ? static_cast<int>(targets->size()) : 0;
    if (targets)
        previewTargets(*targets);
    else
        setSummary(tr("%n line(s) cannot be read. Mend or remove them to go on.", "", previewLines(lines)));
    QPushButton *add = m_ui->buttons->button(QDialogButtonBox::Ok);
    add->setText(count > 1 ? tr("&Add %n target(s)", "button", count) : tr("&Add target"));
    add->setEnabled(count > 0);
}

void AddDialog::previewTargets(const QList<Target> &targets)
{
    for (const Target &target : targets.first(std::min<qsizetype>(targets.size(), kMostRows)))
        addRow(target);
    const int more = static_cast<int>(targets.size()) - kMostRows;
    if (targets.isEmpty())
        setSummary(tr("Each line becomes a target. Shift+Enter starts another line."));
    else if (more > 0)
        setSummary(tr("%n more follow(s).", "targets", more));
    else
        setSummary(
            tr("%n target(s) recognised. Enter adds, Shift+Enter starts another line.", "", static_cast<int>(targets.size())));
}

int AddDialog::previewLines(const QString &lines)
{
    const QStringList all = lines.split(u'\n');
    int problems = 0;
    for (int i = 0; i < all.size(); ++i) {
        const QString line = all.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto target = guessTarget(line, m_defaults);
        problems += target ? 0 : 1;
        if (m_ui->preview->topLevelItemCount() >= kMostRows)
            continue;
        if (target)
            addRow(*target);
        else
            addProblem(i + 1, target.error());
    }
    return problems;
}

void AddDialog::addRow(const Target &target)
{
    auto *item = new QTreeWidgetItem(m_ui->preview, {displayLine(target.name), kindTitle(target), addressOf(target)});
    item->setIcon(NameColumn, actionIcon(u"add"_s));
    item->setToolTip(AddressColumn, item->text(AddressColumn));
}

void AddDialog::addProblem(int line, const QString &text)
{
    auto *item = new QTreeWidgetItem(m_ui->preview, {tr("Line %1: %2").arg(line).arg(text)});
    item->setFirstColumnSpanned(true);
    const QColor colour = stateColour(MarkState::Down, isDark(palette()));
    item->setIcon(NameColumn, QIcon(markPixmap(MarkState::Down, false, 16, devicePixelRatioF(), colour)));
    item->setForeground(NameColumn, colour);
    item->setToolTip(NameColumn, item->text(NameColumn));
}

void AddDialog::setSummary(const QString &text)
{
    m_ui->summary->setText(text);
}

} // namespace watchkeeper
