// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/PathEditor.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace watchkeeper {

PathEditor::PathEditor(const Field &field, QWidget *parent)
    : LineEditor(field, parent)
{
    auto *button = new QPushButton(tr("Browse …"));
    button->setObjectName(u"browse_"_s + field.name);
    button->setAccessibleName(tr("Browse for: %1").arg(field.label));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, &PathEditor::chooseFile);
}

//! Opens the file dialog at the path in the line.
void PathEditor::chooseFile()
{
    const bool isFolder = field().type == FieldType::Folder;
    const QString path = value().toString();
    auto *dialog = new QFileDialog(this, field().label);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, isFolder);
    if (!path.isEmpty())
        dialog->setDirectory(isFolder ? path : QFileInfo(path).path());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &chosen) { propose(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

} // namespace watchkeeper

#include "moc_PathEditor.cpp"
